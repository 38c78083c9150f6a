-- Creation units: who is registered, what happened there year by year, mergers, materials.
CREATE TABLE community (
    code          varchar(16) PRIMARY KEY REFERENCES organisation,
    unit_type     varchar(16) NOT NULL CHECK (unit_type IN ('street', 'township', 'enterprise', 'wholeCounty')),
    registered_on date NOT NULL
);

-- A yearly safety record is never changed: a correction is a further version with who, when and why, the last one
-- counts. Its accidents hang on the version; their grade is computed from the figures and stored nowhere.
CREATE TABLE safety_record (
    community               varchar(16) NOT NULL REFERENCES community,
    year                    integer     NOT NULL,
    accidents               integer     NOT NULL DEFAULT 0 CHECK (accidents >= 0),
    deaths                  integer     NOT NULL DEFAULT 0 CHECK (deaths >= 0),
    serious_injuries        integer     NOT NULL DEFAULT 0 CHECK (serious_injuries >= 0),
    within_target           boolean     NOT NULL,
    gravest_accident        varchar(16) NOT NULL DEFAULT 'none' CHECK (gravest_accident IN ('none', 'general', 'grave', 'major', 'extraordinary')),
    version                 integer     NOT NULL CHECK (version > 0),
    target_accidents        integer     CHECK (target_accidents >= 0),
    target_deaths           integer     CHECK (target_deaths >= 0),
    target_serious_injuries integer     CHECK (target_serious_injuries >= 0),
    entered_by              varchar(64) NOT NULL,
    entered_at              timestamptz NOT NULL,
    reason                  text,
    PRIMARY KEY (community, year, version),
    CONSTRAINT a_correction_has_a_reason CHECK (version = 1 OR length(trim(reason)) > 0)
);

CREATE TABLE accident (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    community        varchar(16) NOT NULL,
    year             integer NOT NULL,
    version          integer NOT NULL,
    happened_on      date NOT NULL,
    summary          varchar(500) NOT NULL,
    deaths           integer NOT NULL CHECK (deaths >= 0),
    serious_injuries integer NOT NULL CHECK (serious_injuries >= 0),
    direct_loss      numeric(16, 2) NOT NULL CHECK (direct_loss >= 0),
    FOREIGN KEY (community, year, version) REFERENCES safety_record,
    CHECK (extract(year FROM happened_on) = year)
);
CREATE INDEX accident_by_record ON accident (community, year, version);

CREATE TRIGGER safety_record_is_kept BEFORE UPDATE OR DELETE ON safety_record
    FOR EACH ROW EXECUTE FUNCTION keep_every_version();
CREATE TRIGGER accident_is_kept BEFORE UPDATE OR DELETE ON accident
    FOR EACH ROW EXECUTE FUNCTION keep_every_version();

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

CREATE TABLE material (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id      bigint NOT NULL REFERENCES case_file,
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

-- A version counts once per file of a case, and one version is the current one, also under parallel uploads.
CREATE UNIQUE INDEX material_version ON material (case_id, type, file_name, version);
CREATE UNIQUE INDEX material_current ON material (case_id, type, file_name) WHERE current;

-- materials are never deleted and never rewritten
CREATE TRIGGER material_is_kept BEFORE DELETE ON material
    FOR EACH ROW EXECUTE FUNCTION keep_evidence();
CREATE TRIGGER material_is_not_rewritten BEFORE UPDATE OF id, case_id, type, file_name, media_type, version, size, sha256, content,
    uploaded_by, uploaded_at ON material FOR EACH ROW EXECUTE FUNCTION keep_evidence();
