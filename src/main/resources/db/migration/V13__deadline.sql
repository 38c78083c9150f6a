-- Clocks of stages, and the cards they have cost.
-- One row per stage of a case that has a limit; the clock stops while somebody else corrects. A correction is asked for anew
-- each time: it gets its full limit and its own lights, counted as a new round. All other stages go on with what was left.
CREATE TABLE stage_clock (
    id                  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id             bigint NOT NULL REFERENCES case_file,
    level               varchar(16) NOT NULL,
    step                varchar(40) NOT NULL,
    limit_days          integer NOT NULL,
    used_days           integer NOT NULL DEFAULT 0,
    running_since       date,
    round               integer NOT NULL DEFAULT 1,
    process_instance_id varchar(64) NOT NULL,
    -- a stage may end on a day of the calendar instead of after a number of working days
    due_on              date,
    -- a case can have the same stage several times at once, such as the supervisions of two gates of a county: each has its own
    -- clock and its own lights
    part                integer NOT NULL DEFAULT 0,
    UNIQUE (case_id, level, step, part)
);
-- clocks are counted by what they have in common, and the first ones of a kind are read
CREATE INDEX stage_clock_running ON stage_clock (running_since, step, level, id) WHERE running_since IS NOT NULL;

CREATE TABLE deadline_card (
    case_id   bigint NOT NULL REFERENCES case_file,
    level     varchar(16) NOT NULL,
    step      varchar(40) NOT NULL,
    light     varchar(16) NOT NULL CHECK (light IN ('yellowLight', 'yellowCard', 'redCard')),
    -- what concerns the whole city belongs to no county
    county    varchar(16),
    issued_at timestamptz NOT NULL,
    round     integer NOT NULL DEFAULT 1,
    part      integer NOT NULL DEFAULT 0,
    PRIMARY KEY (case_id, level, step, part, round, light)
);

CREATE TABLE drill_clock (
    only_row     boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    offset_milli bigint NOT NULL
);
