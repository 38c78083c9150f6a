-- until when the pilots of a programme are pilots: the last day of the programme (notice clause 4-phase3)
ALTER TABLE selection_terms ADD COLUMN lasts_until date;
UPDATE selection_terms t SET lasts_until = p.phase_three_ends FROM programme p WHERE p.case_id = t.programme;
ALTER TABLE selection_terms ALTER COLUMN lasts_until SET NOT NULL;
