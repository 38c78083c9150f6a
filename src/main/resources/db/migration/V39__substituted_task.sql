-- What a substitute has taken over for somebody who is away: it is theirs again when they are back. It holds while the
-- substitute has the task; whoever hands it over to somebody else ends it.
CREATE TABLE substituted_task (
    task_id    varchar(64) PRIMARY KEY,
    person     varchar(64) NOT NULL,
    substitute varchar(64) NOT NULL CHECK (substitute <> person),
    taken_at   timestamptz NOT NULL
);
CREATE INDEX substituted_task_by_person ON substituted_task (person, substitute);
