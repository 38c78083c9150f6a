-- The logins of the web apps, so that every node knows them and a restart ends none. The id is a digest: whoever reads the
-- table cannot act as the person.
CREATE TABLE web_session (
    id           text PRIMARY KEY,
    attributes   bytea NOT NULL,
    created_at   timestamptz NOT NULL,
    accessed_at  timestamptz NOT NULL,
    idle_seconds bigint NOT NULL
);
CREATE INDEX web_session_accessed ON web_session (accessed_at);
