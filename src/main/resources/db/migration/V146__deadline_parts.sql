-- a case can have the same stage several times at once, such as the supervisions of two gates of a county: each has its own
-- clock and its own lights
ALTER TABLE stage_clock ADD COLUMN part integer NOT NULL DEFAULT 0;
ALTER TABLE stage_clock DROP CONSTRAINT stage_clock_case_id_level_step_key;
ALTER TABLE stage_clock ADD UNIQUE (case_id, level, step, part);
ALTER TABLE deadline_card ADD COLUMN part integer NOT NULL DEFAULT 0;
ALTER TABLE deadline_card DROP CONSTRAINT deadline_card_pkey;
ALTER TABLE deadline_card ADD PRIMARY KEY (case_id, level, step, part, round, light);
