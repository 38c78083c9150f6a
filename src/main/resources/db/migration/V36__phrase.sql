-- What a person writes again and again into opinions (常用意见): theirs alone, the most used first.
CREATE TABLE opinion_phrase (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person   varchar(64)  NOT NULL,
    text     varchar(300) NOT NULL,
    uses     integer      NOT NULL DEFAULT 0,
    used_at  timestamptz  NOT NULL,
    UNIQUE (person, text)
);
