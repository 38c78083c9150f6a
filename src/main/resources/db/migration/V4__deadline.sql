-- Clocks of stages, the cards they have cost, the calendar they are read from.
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
    UNIQUE (case_id, level, step)
);
CREATE INDEX stage_clock_running ON stage_clock (id) WHERE running_since IS NOT NULL;

CREATE TABLE deadline_card (
    case_id   bigint NOT NULL REFERENCES case_file,
    level     varchar(16) NOT NULL,
    step      varchar(40) NOT NULL,
    light     varchar(16) NOT NULL CHECK (light IN ('yellowLight', 'yellowCard', 'redCard')),
    -- what concerns the whole city belongs to no county
    county    varchar(16),
    issued_at timestamptz NOT NULL,
    round     integer NOT NULL DEFAULT 1,
    PRIMARY KEY (case_id, level, step, round, light)
);

CREATE TABLE holiday (
    day         date PRIMARY KEY,
    kind        varchar(8) NOT NULL CHECK (kind IN ('off', 'work')),
    name        varchar(60) NOT NULL,
    source      text NOT NULL,
    -- A notice may also set days in the December before its year (2018-12-29 came with the notice for 2019),
    -- so a day remembers the notice it came with.
    notice_year integer NOT NULL
);
-- every publication takes a new number, by which the nodes notice that they have to read the table again
CREATE SEQUENCE holiday_version;
CREATE TABLE published_year (
    year    integer PRIMARY KEY,
    version bigint NOT NULL DEFAULT nextval('holiday_version')
);

CREATE TABLE drill_clock (
    only_row     boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    offset_milli bigint NOT NULL
);
