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
