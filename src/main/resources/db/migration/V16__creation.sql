-- The creation of a community, from its registration to being up to standard; being up to standard is not a title.
CREATE TABLE creation (
    case_id   bigint PRIMARY KEY REFERENCES case_file,
    community varchar(16) NOT NULL REFERENCES organisation,
    state     varchar(24) NOT NULL CHECK (state IN ('running', 'upToStandard', 'notUpToStandard', 'rectificationFailed', 'withdrawn')),
    began_on  date NOT NULL,
    ended_on  date,
    -- a creation goes on with the successor of a merged unit; under whose 备案表 it began stays written down
    registered_as varchar(16) REFERENCES organisation,
    CHECK ((state = 'running') = (ended_on IS NULL))
);
-- one at a time, also under two people at once
CREATE UNIQUE INDEX one_running_creation ON creation (community) WHERE state = 'running';

-- which departments countersign a preliminary check, round by round, and what each of them said or did not say
CREATE TABLE countersignature (
    case_id     bigint NOT NULL REFERENCES creation,
    round       integer NOT NULL,
    department  varchar(40) NOT NULL,
    state       varchar(12) NOT NULL CHECK (state IN ('open', 'approve', 'return', 'reject', 'silent', 'removed', 'closed')),
    asked_on    date NOT NULL,
    person      varchar(64),
    opinion     text,
    answered_at timestamptz,
    PRIMARY KEY (case_id, round, department)
);

-- the seven 有 of the preliminary check
CREATE TABLE seven_check (
    case_id  bigint NOT NULL REFERENCES creation,
    item     varchar(16) NOT NULL,
    present  boolean NOT NULL,
    remark   text NOT NULL,
    saved_by varchar(64) NOT NULL,
    saved_at timestamptz NOT NULL,
    PRIMARY KEY (case_id, item)
);

-- what has to be put right: a draft while it is being found, open, closed by the unit, verified by the county
CREATE TABLE rectification_item (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id     bigint NOT NULL REFERENCES creation,
    source      varchar(48) NOT NULL,
    text        text NOT NULL,
    state       varchar(12) NOT NULL CHECK (state IN ('draft', 'open', 'closed', 'verified')),
    found_by    varchar(64) NOT NULL,
    found_at    timestamptz NOT NULL,
    answer      text,
    closed_by   varchar(64),
    closed_at   timestamptz,
    objection   text,
    verified_by varchar(64),
    verified_at timestamptz
);
CREATE INDEX rectification_item_by_case ON rectification_item (case_id);

-- the preliminary checks of a creation (notice clause 4, phase 2: 初验), one after the other: since when it is at the city,
-- and what came of it
CREATE TABLE preliminary_check (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id    bigint NOT NULL REFERENCES creation,
    begun_on   date NOT NULL,
    decided_on date,
    passed     boolean,
    score      numeric(6, 2),
    -- what was missing when it was sent back
    missing    text,
    CHECK ((decided_on IS NULL) = (passed IS NULL)),
    CHECK (missing IS NOT NULL OR passed IS DISTINCT FROM false)
);
CREATE INDEX preliminary_check_by_case ON preliminary_check (case_id, id);
