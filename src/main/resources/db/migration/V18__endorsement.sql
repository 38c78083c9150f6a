-- Applications on the two chains, and what is objected to a title.
CREATE TABLE endorsement_case (
    id                  bigint PRIMARY KEY REFERENCES case_file,
    business_key        varchar(40) UNIQUE,
    chain               varchar(16) NOT NULL CHECK (chain IN ('provincial', 'national')),
    community           varchar(16) NOT NULL REFERENCES community,
    county              varchar(16) NOT NULL REFERENCES organisation,
    state               varchar(20) NOT NULL CHECK (state IN ('draft', 'running', 'conferred', 'rejected', 'failed', 'withdrawn')),
    applicant           varchar(64) NOT NULL,
    created_at          timestamptz NOT NULL,
    applied_on          date,
    process_instance_id varchar(64),
    ended_on            date
);
-- one draft or running application per community and chain, also under two people at once
CREATE UNIQUE INDEX one_open_case ON endorsement_case (community, chain) WHERE state IN ('draft', 'running');
-- a board asks for the applications of its counties that run or ended after a day
CREATE INDEX endorsement_case_by_county ON endorsement_case (county, ended_on);
CREATE INDEX endorsement_case_running ON endorsement_case (county) WHERE state = 'running';

CREATE TABLE case_number (
    prefix varchar(32) PRIMARY KEY,
    last   integer NOT NULL
);

-- whoever objects has a number by which the state is read
CREATE TABLE objection (
    id         bigint       GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id    bigint       NOT NULL REFERENCES endorsement_case,
    name       varchar(100) NOT NULL,
    contact    varchar(100) NOT NULL,
    content    text         NOT NULL,
    state      varchar(16)  NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'dismissed', 'upheld')),
    raised_at  timestamptz  NOT NULL,
    number     varchar(24)  NOT NULL CONSTRAINT objection_number_unique UNIQUE,
    settled_at timestamptz
);
CREATE INDEX objection_by_case ON objection (case_id);
