-- Accidents have a kind, control targets are set per kind, and injuries that are no accident are counted
-- (安全社区评定管理办法(试行) 第7条(二)). What was recorded without a kind was recorded for the veto on 生产安全事故.
ALTER TABLE accident ADD COLUMN kind varchar(16) NOT NULL DEFAULT 'work'
    CHECK (kind IN ('work', 'traffic', 'fire', 'drowning', 'school', 'other'));
ALTER TABLE accident ALTER COLUMN kind DROP DEFAULT;

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

INSERT INTO control_target (community, year, version, kind, accidents, deaths, serious_injuries)
SELECT community, year, version, 'work', target_accidents, target_deaths, target_serious_injuries
FROM safety_record WHERE target_accidents IS NOT NULL;

ALTER TABLE safety_record
    DROP COLUMN target_accidents,
    DROP COLUMN target_deaths,
    DROP COLUMN target_serious_injuries,
    ADD COLUMN injuries              integer NOT NULL DEFAULT 0 CHECK (injuries >= 0),
    ADD COLUMN injury_deaths         integer NOT NULL DEFAULT 0 CHECK (injury_deaths >= 0),
    ADD COLUMN serious_injury_cases  integer NOT NULL DEFAULT 0 CHECK (serious_injury_cases >= 0);
