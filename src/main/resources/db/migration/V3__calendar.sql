-- The calendar is kept year by year: every publication and every correction is a further version of its year with the
-- notice that it carries out, and the latest version counts. A start puts in the years of the file that are not there.
CREATE TABLE holiday_notice (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    year      integer NOT NULL CHECK (year BETWEEN 2013 AND 2050), -- the year it arranges, not the one it was issued in
    number    varchar(60) NOT NULL,
    name      varchar(100) NOT NULL,
    issued_on date NOT NULL,
    address   varchar(200),
    UNIQUE (year, number, name, issued_on)
);

CREATE TABLE holiday_version (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    year            integer NOT NULL CHECK (year BETWEEN 2013 AND 2050),
    notice_id       bigint NOT NULL REFERENCES holiday_notice,
    notice_text     text,
    reason          varchar(200), -- why what was published before is replaced
    entered_by      varchar(64) NOT NULL,
    entered_by_name varchar(255) NOT NULL,
    entered_at      timestamptz NOT NULL
);
CREATE INDEX holiday_version_by_year ON holiday_version (year, id);

-- a day belongs to the year of its notice, which may begin in the December before
CREATE TABLE holiday (
    version_id bigint NOT NULL REFERENCES holiday_version,
    day        date NOT NULL,
    kind       varchar(8) NOT NULL CHECK (kind IN ('off', 'work')),
    name       varchar(60) NOT NULL,
    notice_id  bigint NOT NULL REFERENCES holiday_notice,
    PRIMARY KEY (version_id, day)
);

CREATE TRIGGER holiday_notice_is_kept BEFORE UPDATE OR DELETE ON holiday_notice
    FOR EACH ROW EXECUTE FUNCTION keep_every_version();
CREATE TRIGGER holiday_version_is_kept BEFORE UPDATE OR DELETE ON holiday_version
    FOR EACH ROW EXECUTE FUNCTION keep_every_version();
CREATE TRIGGER holiday_is_kept BEFORE UPDATE OR DELETE ON holiday
    FOR EACH ROW EXECUTE FUNCTION keep_every_version();
