-- clocks are counted by what they have in common, and the first ones of a kind are read
DROP INDEX stage_clock_running;
CREATE INDEX stage_clock_running ON stage_clock (running_since, step, level, id) WHERE running_since IS NOT NULL;
