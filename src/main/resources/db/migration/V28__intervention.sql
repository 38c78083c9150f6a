-- what would skip a review: proposed by one administrator, done when another one confirms it
CREATE TABLE intervention (
    id                  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id             bigint       NOT NULL REFERENCES case_file,
    process_instance_id varchar(64)  NOT NULL,
    action              varchar(16)  NOT NULL CHECK (action IN ('end', 'modify', 'setDueDate')),
    cancel              text[]       NOT NULL,
    start_before        text[]       NOT NULL,
    start_after         text[]       NOT NULL,
    job                 varchar(64),
    due_at              timestamptz,
    description         text         NOT NULL,
    reason              text         NOT NULL,
    state               varchar(16)  NOT NULL CHECK (state IN ('proposed', 'done', 'rejected')),
    proposed_by         varchar(64)  NOT NULL,
    proposed_at         timestamptz  NOT NULL,
    decided_by          varchar(64),
    decided_at          timestamptz,
    CHECK (decided_by IS DISTINCT FROM proposed_by OR state = 'rejected')
);
CREATE INDEX intervention_by_case ON intervention (case_id);
