-- What a person has typed into the form of an open task and not sent yet: theirs alone, gone with the task.
CREATE TABLE task_draft (
    task_id  varchar(64) NOT NULL,
    person   varchar(64) NOT NULL,
    content  jsonb       NOT NULL,
    saved_at timestamptz NOT NULL,
    PRIMARY KEY (task_id, person)
);
