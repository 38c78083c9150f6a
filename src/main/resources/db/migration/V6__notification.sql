-- what happened to a case, in words: reminders, cards, letters, answers of other authorities
CREATE TABLE case_record (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id     bigint NOT NULL REFERENCES case_file,
    kind        varchar(24) NOT NULL,
    text        text NOT NULL,
    recorded_at timestamptz NOT NULL
);
CREATE INDEX case_record_by_case ON case_record (case_id);

CREATE TABLE outgoing_mail (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id    bigint REFERENCES case_file,
    recipient  varchar(200) NOT NULL,
    subject    varchar(200) NOT NULL,
    body       text NOT NULL,
    created_at timestamptz NOT NULL,
    sent_at    timestamptz,
    attempts   integer NOT NULL DEFAULT 0,
    last_error text
);
CREATE INDEX outgoing_mail_waiting ON outgoing_mail (created_at) WHERE sent_at IS NULL;
