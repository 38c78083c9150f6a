-- Programmes (notice clauses 2 and 4): what each set out to reach, and what its counties report.
CREATE TABLE programme (
    case_id               bigint       PRIMARY KEY REFERENCES case_file,
    policy                varchar(60)  NOT NULL,
    business_key          varchar(64)  NOT NULL,
    name                  varchar(100) NOT NULL,
    notice                varchar(100) NOT NULL,
    state                 varchar(16)  NOT NULL CHECK (state IN ('draft', 'running', 'ended')),
    first_year            integer      NOT NULL,
    national_target       integer      NOT NULL CHECK (national_target >= 0),
    provincial_target     integer      NOT NULL CHECK (provincial_target >= 0),
    pilots                integer      NOT NULL CHECK (pilots > 0),
    pilots_per_county     integer      NOT NULL CHECK (pilots_per_county > 0),
    min_candidates        integer      NOT NULL CHECK (min_candidates >= pilots_per_county),
    min_titles_per_county integer      NOT NULL CHECK (min_titles_per_county >= 0),
    confirmation_days     integer      NOT NULL CHECK (confirmation_days > 0),
    supervision_days      integer      NOT NULL CHECK (supervision_days > 0),
    first_report          date         NOT NULL,
    phase_one_ends        date         NOT NULL CHECK (phase_one_ends >= first_report),
    phase_two_ends        date         NOT NULL CHECK (phase_two_ends > phase_one_ends),
    phase_three_ends      date         NOT NULL CHECK (phase_three_ends > phase_two_ends),
    created_by            varchar(64)  NOT NULL,
    started_on            date,
    ended_on              date,
    -- who changed the draft last, and when: a colleague who starts it without having seen the change is told
    changed_by            varchar(64),
    changed_at            timestamptz
);
-- the same policy starts once for a first year, also under two people at once
CREATE UNIQUE INDEX programme_starts_once ON programme (business_key) WHERE state <> 'draft';

-- a county's own case file within a programme: what it reports and answers is not its neighbours' to read
CREATE TABLE programme_county (
    programme bigint      NOT NULL REFERENCES programme,
    county    varchar(16) NOT NULL REFERENCES organisation,
    case_id   bigint      NOT NULL UNIQUE REFERENCES case_file,
    quota     boolean     NOT NULL,
    PRIMARY KEY (programme, county)
);

-- phase two: the county's meeting on site and its self-check
CREATE TABLE rollout_report (
    programme     bigint      NOT NULL,
    county        varchar(16) NOT NULL,
    meeting_on    date,
    meeting       text        NOT NULL DEFAULT '',
    checked_on    date,
    checked_units integer     CHECK (checked_units >= 0),
    findings      text        NOT NULL DEFAULT '',
    PRIMARY KEY (programme, county),
    FOREIGN KEY (programme, county) REFERENCES programme_county
);
-- which reports have been handed in, and when
CREATE TABLE county_report (
    programme    bigint      NOT NULL,
    county       varchar(16) NOT NULL,
    phase        integer     NOT NULL CHECK (phase IN (2, 3)),
    handed_in_on date        NOT NULL,
    PRIMARY KEY (programme, county, phase),
    FOREIGN KEY (programme, county) REFERENCES programme_county
);
-- phase three: what a pilot has to put right, item by item
CREATE TABLE summary_item (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    programme bigint      NOT NULL,
    county    varchar(16) NOT NULL,
    unit      varchar(16) NOT NULL REFERENCES organisation,
    item      text        NOT NULL,
    measure   text        NOT NULL DEFAULT '',
    done_on   date,
    FOREIGN KEY (programme, county) REFERENCES programme_county
);
CREATE TABLE phase_summary (
    programme bigint      NOT NULL,
    county    varchar(16) NOT NULL,
    review    text        NOT NULL,
    results   text        NOT NULL,
    PRIMARY KEY (programme, county),
    FOREIGN KEY (programme, county) REFERENCES programme_county
);
