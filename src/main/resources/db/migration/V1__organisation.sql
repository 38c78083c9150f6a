-- The register of organisations. All business data lies in this schema; the engine keeps its own tables in schema public.

CREATE TABLE organisation (
    code         varchar(16)  PRIMARY KEY,
    name         varchar(100) NOT NULL,
    kind         varchar(16)  NOT NULL CHECK (kind IN ('province', 'association', 'city', 'county', 'zone', 'street', 'township', 'enterprise', 'wholeCounty')),
    parent_code  varchar(16)  REFERENCES organisation,
    -- 机关代字 that opens its document numbers, e.g. 汉安监发; empty for organisations that issue none
    issuer_code  varchar(24),
    abolished    boolean      NOT NULL DEFAULT false,
    -- whether the list of a county's streets and townships is complete, and who says so; without it no share of them is counted
    units_source varchar(200),
    -- lets a candidate and a pilot name unit and county in one key: a unit of another county cannot be stored
    CONSTRAINT organisation_in_county UNIQUE (code, parent_code)
);
CREATE INDEX organisation_by_parent ON organisation (parent_code);

CREATE TABLE assessor (
    user_id     varchar(64) PRIMARY KEY,
    unit        varchar(100) NOT NULL,
    county_code varchar(16) REFERENCES organisation
);

-- Who substitutes (代理) for whom from which day to which; both days count. It ends by itself, or earlier by hand.
CREATE TABLE substitution (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person     varchar(64) NOT NULL,
    substitute varchar(64) NOT NULL CHECK (substitute <> person),
    first_day  date NOT NULL,
    last_day   date NOT NULL,
    created_at timestamptz NOT NULL,
    ended_at   timestamptz,
    CHECK (last_day >= first_day)
);
CREATE INDEX substitution_by_substitute ON substitution (substitute) WHERE ended_at IS NULL;
CREATE INDEX substitution_by_person ON substitution (person) WHERE ended_at IS NULL;

-- Evidence stays: what must not be deleted or rewritten has triggers that call one of these, whatever the program does.
CREATE FUNCTION keep_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% of % is not allowed: files and issued documents are evidence', TG_OP, TG_TABLE_NAME;
END
$$;
CREATE FUNCTION keep_every_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% of % is not allowed: a correction is a further version', TG_OP, TG_TABLE_NAME;
END
$$;
