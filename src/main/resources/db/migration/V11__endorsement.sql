-- Applications on the two chains, the public notice before a title, and what is objected to it.
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
    reached_province    boolean NOT NULL DEFAULT false,
    reached_association boolean NOT NULL DEFAULT false,
    ended_on            date
);
-- one draft or running application per community and chain, also under two people at once
CREATE UNIQUE INDEX one_open_case ON endorsement_case (community, chain) WHERE state IN ('draft', 'running');
CREATE INDEX endorsement_case_by_county ON endorsement_case (county);

CREATE TABLE case_number (
    prefix varchar(32) PRIMARY KEY,
    last   integer NOT NULL
);

CREATE TABLE public_notice (
    case_id   bigint PRIMARY KEY REFERENCES endorsement_case,
    starts_at timestamptz NOT NULL,
    ends_at   timestamptz NOT NULL
);

CREATE TABLE objection (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id   bigint NOT NULL REFERENCES endorsement_case,
    name      varchar(100) NOT NULL,
    contact   varchar(100) NOT NULL,
    content   text NOT NULL,
    state     varchar(16) NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'dismissed', 'upheld')),
    raised_at timestamptz NOT NULL
);
CREATE INDEX objection_by_case ON objection (case_id);
