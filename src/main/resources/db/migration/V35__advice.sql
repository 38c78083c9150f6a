-- Whoever has a task asks a colleague of the same office for an opinion (委派). An answer is an act of the colleague in
-- the case: nobody acts at two levels of it, nor signs off what they advised on. Question and answer stay in the office.
CREATE TABLE advice (
    id                  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id             bigint NOT NULL REFERENCES case_file,
    task_id             varchar(64) NOT NULL,
    task                varchar(40) NOT NULL,
    process_instance_id varchar(64) NOT NULL,
    level               varchar(16) NOT NULL,
    asked_by            varchar(64) NOT NULL,
    colleague           varchar(64) NOT NULL,
    question            text NOT NULL,
    asked_at            timestamptz NOT NULL,
    answer              text,
    answered_at         timestamptz,
    CHECK ((answer IS NULL) = (answered_at IS NULL))
);
CREATE UNIQUE INDEX advice_asked_once ON advice (task_id, colleague) WHERE answered_at IS NULL;
CREATE INDEX advice_by_colleague ON advice (colleague, case_id);
CREATE INDEX advice_by_task ON advice (task_id);
