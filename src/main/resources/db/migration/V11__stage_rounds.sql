-- A correction is asked for anew each time: it gets its full limit and its own lights, counted as a new round.
-- All other stages go on with what was left of their one round.
ALTER TABLE stage_clock ADD COLUMN round integer NOT NULL DEFAULT 1;
ALTER TABLE stage_clock ADD COLUMN process_instance_id varchar(64) NOT NULL;
CREATE INDEX stage_clock_running ON stage_clock (id) WHERE running_since IS NOT NULL;

ALTER TABLE deadline_card ADD COLUMN round integer NOT NULL DEFAULT 1;
ALTER TABLE deadline_card DROP CONSTRAINT deadline_card_pkey;
ALTER TABLE deadline_card ADD PRIMARY KEY (case_id, level, step, round, light);
