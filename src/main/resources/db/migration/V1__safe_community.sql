-- Business data of the Safe Community programme. The engine keeps its own tables in schema public.

CREATE TABLE organisation (
    code        varchar(16) PRIMARY KEY,
    name        varchar(100) NOT NULL,
    kind        varchar(16)  NOT NULL CHECK (kind IN ('province', 'association', 'city', 'county', 'zone', 'street', 'township', 'enterprise')),
    parent_code varchar(16) REFERENCES organisation,
    -- 机关代字 that opens its document numbers, e.g. 汉安监发; empty for organisations that issue none
    issuer_code varchar(24),
    abolished   boolean NOT NULL DEFAULT false
);
CREATE INDEX organisation_by_parent ON organisation (parent_code);

CREATE TABLE assessor (
    user_id     varchar(64) PRIMARY KEY,
    unit        varchar(100) NOT NULL,
    county_code varchar(16) REFERENCES organisation
);

CREATE TABLE community (
    code          varchar(16) PRIMARY KEY REFERENCES organisation,
    unit_type     varchar(16) NOT NULL CHECK (unit_type IN ('street', 'township', 'enterprise')),
    registered_on date NOT NULL
);

CREATE TABLE safety_record (
    community        varchar(16) NOT NULL REFERENCES community,
    year             integer     NOT NULL,
    accidents        integer     NOT NULL DEFAULT 0 CHECK (accidents >= 0),
    deaths           integer     NOT NULL DEFAULT 0 CHECK (deaths >= 0),
    serious_injuries integer     NOT NULL DEFAULT 0 CHECK (serious_injuries >= 0),
    within_target    boolean     NOT NULL,
    gravest_accident varchar(16) NOT NULL DEFAULT 'none' CHECK (gravest_accident IN ('none', 'general', 'grave', 'major', 'extraordinary')),
    PRIMARY KEY (community, year)
);

CREATE TABLE endorsement_case (
    id                  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
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
-- one draft or running case per community and chain, also under two people at once
CREATE UNIQUE INDEX one_open_case ON endorsement_case (community, chain) WHERE state IN ('draft', 'running');
CREATE INDEX endorsement_case_by_county ON endorsement_case (county);

CREATE TABLE case_number (
    prefix varchar(32) PRIMARY KEY,
    last   integer NOT NULL
);

CREATE TABLE opinion (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id       bigint NOT NULL REFERENCES endorsement_case,
    level         varchar(16) NOT NULL,
    task          varchar(40) NOT NULL,
    process_instance_id varchar(64) NOT NULL,
    person        varchar(64) NOT NULL,
    decision      varchar(16),
    opinion       text NOT NULL,
    return_to     varchar(16),
    missing_items text,
    given_at      timestamptz NOT NULL
);
CREATE INDEX opinion_by_case ON opinion (case_id);

CREATE TABLE site_assessment (
    case_id  bigint NOT NULL REFERENCES endorsement_case,
    round    integer NOT NULL,
    assessor varchar(64) NOT NULL,
    total    numeric(6, 2) NOT NULL,
    has_zero boolean NOT NULL,
    remark   text NOT NULL,
    given_at timestamptz NOT NULL,
    PRIMARY KEY (case_id, round, assessor)
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

CREATE TABLE public_notice (
    case_id   bigint PRIMARY KEY REFERENCES endorsement_case,
    starts_at timestamptz NOT NULL,
    ends_at   timestamptz NOT NULL
);

-- what happened to a case, in words: reminders, cards, letters, answers of other authorities
CREATE TABLE case_record (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id     bigint NOT NULL REFERENCES endorsement_case,
    kind        varchar(24) NOT NULL,
    text        text NOT NULL,
    recorded_at timestamptz NOT NULL
);
CREATE INDEX case_record_by_case ON case_record (case_id);

-- one row per stage of a case that has a limit; the clock stops while somebody else corrects
CREATE TABLE stage_clock (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id       bigint NOT NULL REFERENCES endorsement_case,
    level         varchar(16) NOT NULL,
    step          varchar(40) NOT NULL,
    limit_days    integer NOT NULL,
    used_days     integer NOT NULL DEFAULT 0,
    running_since date,
    UNIQUE (case_id, level, step)
);

CREATE TABLE deadline_card (
    case_id   bigint NOT NULL REFERENCES endorsement_case,
    level     varchar(16) NOT NULL,
    step      varchar(40) NOT NULL,
    light     varchar(16) NOT NULL CHECK (light IN ('yellowLight', 'yellowCard', 'redCard')),
    county    varchar(16) NOT NULL,
    issued_at timestamptz NOT NULL,
    PRIMARY KEY (case_id, level, step, light)
);

CREATE TABLE holiday (
    day    date PRIMARY KEY,
    kind   varchar(8) NOT NULL CHECK (kind IN ('off', 'work')),
    name   varchar(60) NOT NULL,
    source text NOT NULL
);
CREATE TABLE published_year (year integer PRIMARY KEY);

CREATE TABLE drill_clock (
    only_row     boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    offset_milli bigint NOT NULL
);

CREATE TABLE material (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id      bigint NOT NULL REFERENCES endorsement_case,
    type         varchar(40) NOT NULL,
    file_name    varchar(255) NOT NULL,
    media_type   varchar(120) NOT NULL,
    version      integer NOT NULL,
    current      boolean NOT NULL DEFAULT true,
    size         bigint NOT NULL,
    sha256       char(64) NOT NULL,
    content      bytea NOT NULL,
    uploaded_by  varchar(64) NOT NULL,
    uploaded_at  timestamptz NOT NULL
);
ALTER TABLE material ALTER COLUMN content SET STORAGE EXTERNAL;
CREATE INDEX material_by_case ON material (case_id);

-- last number given out per issuer and year; the row lock makes numbers gapless under parallel issue
CREATE TABLE document_number (
    issuer varchar(24) NOT NULL,
    year   integer NOT NULL,
    last   integer NOT NULL,
    PRIMARY KEY (issuer, year)
);
CREATE TABLE issued_document (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id    bigint NOT NULL REFERENCES endorsement_case,
    number     varchar(60) NOT NULL UNIQUE,
    kind       varchar(24) NOT NULL CHECK (kind IN ('recommendation', 'correction', 'filing', 'certificate')),
    title      varchar(200) NOT NULL,
    content    bytea NOT NULL,
    sha256     char(64) NOT NULL,
    issued_by  varchar(64) NOT NULL,
    issued_at  timestamptz NOT NULL
);
CREATE INDEX issued_document_by_case ON issued_document (case_id);

CREATE TABLE title (
    certificate_number varchar(40) PRIMARY KEY,
    plaque_number      varchar(40) NOT NULL UNIQUE,
    case_id            bigint NOT NULL UNIQUE REFERENCES endorsement_case,
    chain              varchar(16) NOT NULL,
    community          varchar(16) NOT NULL REFERENCES community,
    conferred_on       date NOT NULL,
    valid_until        date NOT NULL
);

CREATE TABLE outgoing_mail (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id    bigint REFERENCES endorsement_case,
    recipient  varchar(200) NOT NULL,
    subject    varchar(200) NOT NULL,
    body       text NOT NULL,
    created_at timestamptz NOT NULL,
    sent_at    timestamptz,
    attempts   integer NOT NULL DEFAULT 0,
    last_error text
);
CREATE INDEX outgoing_mail_waiting ON outgoing_mail (created_at) WHERE sent_at IS NULL;
