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
