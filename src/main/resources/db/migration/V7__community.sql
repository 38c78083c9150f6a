-- Creation units: who is registered, and mergers.
CREATE TABLE community (
    code          varchar(16) PRIMARY KEY REFERENCES organisation,
    unit_type     varchar(16) NOT NULL CHECK (unit_type IN ('street', 'township', 'enterprise', 'wholeCounty')),
    registered_on date NOT NULL
);

-- The 备案表 of a unit: at most one draft; what was handed in stays as it was.
CREATE TABLE registration (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    community     varchar(16) NOT NULL REFERENCES organisation,
    answers       jsonb NOT NULL,
    saved_by      varchar(64) NOT NULL,
    saved_at      timestamptz NOT NULL,
    registered_on date
);
CREATE UNIQUE INDEX one_registration_draft ON registration (community) WHERE registered_on IS NULL;
CREATE TRIGGER registration_is_kept BEFORE UPDATE OR DELETE ON registration
    FOR EACH ROW WHEN (OLD.registered_on IS NOT NULL) EXECUTE FUNCTION keep_every_version();

-- Townships are merged while the programme runs: the unit that is gone, the one that takes its place, and on what basis.
CREATE TABLE succession (
    predecessor varchar(16) PRIMARY KEY REFERENCES organisation,
    successor   varchar(16) NOT NULL REFERENCES organisation,
    merged_on   date NOT NULL,
    basis       varchar(200) NOT NULL,
    recorded_by varchar(64) NOT NULL,
    recorded_at timestamptz NOT NULL,
    CHECK (predecessor <> successor)
);
