-- what happened to a case, in words: reminders, cards, letters, answers of other authorities
CREATE TABLE case_record (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id     bigint NOT NULL REFERENCES case_file,
    kind        varchar(24) NOT NULL,
    text        text NOT NULL,
    recorded_at timestamptz NOT NULL,
    -- a line that names officers also says it with their offices, for whoever is told no officers
    offices     text
);
CREATE INDEX case_record_by_case ON case_record (case_id);

-- What waits to go out, by mail or to a messenger: written in the transaction that has something to say, sent after it, and
-- tried again for days.
CREATE TABLE outgoing_message (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id     bigint REFERENCES case_file,
    channel     varchar(8)   NOT NULL CHECK (channel IN ('mail', 'webhook')),
    recipient   varchar(254) NOT NULL,
    -- what is told; nobody is told the same twice
    event       varchar(200) NOT NULL,
    subject     varchar(200) NOT NULL,
    body        text NOT NULL,
    created_at  timestamptz NOT NULL,
    next_try_at timestamptz NOT NULL,
    retry_until timestamptz NOT NULL,
    attempts    integer NOT NULL DEFAULT 0,
    last_error  varchar(500),
    sent_at     timestamptz,
    given_up_at timestamptz,
    UNIQUE (channel, recipient, event)
);
CREATE INDEX outgoing_message_due ON outgoing_message (channel, next_try_at) WHERE sent_at IS NULL AND given_up_at IS NULL;
-- asked when an administrator looks why a case does not go on
CREATE INDEX outgoing_message_unsent ON outgoing_message (case_id) WHERE sent_at IS NULL AND last_error IS NOT NULL;

-- who wants less mail; without a row everything is sent
CREATE TABLE mail_choice (
    person    varchar(64) PRIMARY KEY,
    reminders boolean NOT NULL,
    digest    boolean NOT NULL
);

-- the working days whose digest has been written
CREATE TABLE digest_day (
    day date PRIMARY KEY
);
