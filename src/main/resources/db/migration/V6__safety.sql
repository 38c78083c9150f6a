-- What happened in the units, year by year; the county records the years of every unit of it, also of one that has not registered
-- for a creation.
-- A yearly safety record is never changed: a correction is a further version with who, when and why, the last one
-- counts. Its accidents hang on the version; their grade is computed from the figures and stored nowhere.
CREATE TABLE safety_record (
    community               varchar(16) NOT NULL REFERENCES organisation,
    year                    integer     NOT NULL,
    accidents               integer     NOT NULL DEFAULT 0 CHECK (accidents >= 0),
    deaths                  integer     NOT NULL DEFAULT 0 CHECK (deaths >= 0),
    serious_injuries        integer     NOT NULL DEFAULT 0 CHECK (serious_injuries >= 0),
    within_target           boolean     NOT NULL,
    gravest_accident        varchar(16) NOT NULL DEFAULT 'none' CHECK (gravest_accident IN ('none', 'general', 'grave', 'major', 'extraordinary')),
    version                 integer     NOT NULL CHECK (version > 0),
    entered_by              varchar(64) NOT NULL,
    entered_at              timestamptz NOT NULL,
    reason                  text,
    -- injuries that are no accident
    injuries                integer     NOT NULL DEFAULT 0 CHECK (injuries >= 0),
    injury_deaths           integer     NOT NULL DEFAULT 0 CHECK (injury_deaths >= 0),
    serious_injury_cases    integer     NOT NULL DEFAULT 0 CHECK (serious_injury_cases >= 0),
    PRIMARY KEY (community, year, version),
    CONSTRAINT a_correction_has_a_reason CHECK (version = 1 OR length(trim(reason)) > 0)
);

CREATE TABLE accident (
    id               bigint         GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    community        varchar(16)    NOT NULL,
    year             integer        NOT NULL,
    version          integer        NOT NULL,
    kind             varchar(16)    NOT NULL CHECK (kind IN ('work', 'traffic', 'fire', 'drowning', 'school', 'other')),
    happened_on      date           NOT NULL,
    summary          varchar(500)   NOT NULL,
    deaths           integer        NOT NULL CHECK (deaths >= 0),
    serious_injuries integer        NOT NULL CHECK (serious_injuries >= 0),
    direct_loss      numeric(16, 2) NOT NULL CHECK (direct_loss >= 0),
    FOREIGN KEY (community, year, version) REFERENCES safety_record,
    CHECK (extract(year FROM happened_on) = year)
);
CREATE INDEX accident_by_record ON accident (community, year, version);

CREATE TRIGGER safety_record_is_kept BEFORE UPDATE OR DELETE ON safety_record
    FOR EACH ROW EXECUTE FUNCTION keep_every_version();
CREATE TRIGGER accident_is_kept BEFORE UPDATE OR DELETE ON accident
    FOR EACH ROW EXECUTE FUNCTION keep_every_version();

-- Accidents have a kind, control targets are set per kind, and injuries that are no accident are counted
-- (安全社区评定管理办法(试行) 第7条(二)).
CREATE TABLE control_target (
    community        varchar(16) NOT NULL,
    year             integer NOT NULL,
    version          integer NOT NULL,
    kind             varchar(16) NOT NULL CHECK (kind IN ('work', 'traffic', 'fire', 'drowning', 'school', 'other', 'injury')),
    accidents        integer NOT NULL CHECK (accidents >= 0),
    deaths           integer NOT NULL CHECK (deaths >= 0),
    serious_injuries integer NOT NULL CHECK (serious_injuries >= 0),
    PRIMARY KEY (community, year, version, kind),
    FOREIGN KEY (community, year, version) REFERENCES safety_record
);
CREATE TRIGGER control_target_is_kept BEFORE UPDATE OR DELETE ON control_target
    FOR EACH ROW EXECUTE FUNCTION keep_every_version();

-- What a unit says of its safety period by period (定期分析社区安全形势, notice clause 2); a correction is a further version.
CREATE TABLE analysis (
    community        varchar(16) NOT NULL REFERENCES organisation,
    year             integer     NOT NULL,
    period           integer     NOT NULL CHECK (period BETWEEN 1 AND 12),
    version          integer     NOT NULL CHECK (version > 0),
    accidents        integer     NOT NULL CHECK (accidents >= 0),
    deaths           integer     NOT NULL CHECK (deaths >= 0),
    serious_injuries integer     NOT NULL CHECK (serious_injuries >= 0),
    risks            text        NOT NULL,
    measures         text        NOT NULL,
    entered_by       varchar(64) NOT NULL,
    entered_at       timestamptz NOT NULL,
    PRIMARY KEY (community, year, period, version)
);
CREATE TRIGGER analysis_is_kept BEFORE UPDATE OR DELETE ON analysis FOR EACH ROW EXECUTE FUNCTION keep_every_version();
