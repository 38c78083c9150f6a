-- A yearly safety record is never changed: a correction is a further version with who, when and why, the last one
-- counts. Its accidents hang on the version; their grade is computed from the figures and stored nowhere.
ALTER TABLE safety_record DROP CONSTRAINT safety_record_pkey;
ALTER TABLE safety_record
    ADD COLUMN version                 integer     NOT NULL DEFAULT 1 CHECK (version > 0),
    ADD COLUMN target_accidents        integer     CHECK (target_accidents >= 0),
    ADD COLUMN target_deaths           integer     CHECK (target_deaths >= 0),
    ADD COLUMN target_serious_injuries integer     CHECK (target_serious_injuries >= 0),
    ADD COLUMN entered_by              varchar(64) NOT NULL DEFAULT 'system',
    ADD COLUMN entered_at              timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN reason                  text,
    ADD PRIMARY KEY (community, year, version),
    ADD CONSTRAINT a_correction_has_a_reason CHECK (version = 1 OR length(trim(reason)) > 0);
ALTER TABLE safety_record ALTER COLUMN version DROP DEFAULT, ALTER COLUMN entered_by DROP DEFAULT,
    ALTER COLUMN entered_at DROP DEFAULT;

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

CREATE FUNCTION keep_every_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% of % is not allowed: a correction is a further version', TG_OP, TG_TABLE_NAME;
END
$$;
CREATE TRIGGER safety_record_is_kept BEFORE UPDATE OR DELETE ON safety_record
    FOR EACH ROW EXECUTE FUNCTION keep_every_version();
CREATE TRIGGER accident_is_kept BEFORE UPDATE OR DELETE ON accident
    FOR EACH ROW EXECUTE FUNCTION keep_every_version();
