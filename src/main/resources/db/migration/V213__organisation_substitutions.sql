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
