-- Who urged whoever has a case: an office at most once a working day. A day off counts with the working day before it.
CREATE TABLE urging (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id     bigint NOT NULL REFERENCES case_file,
    office      varchar(64) NOT NULL,
    person      varchar(64) NOT NULL,
    working_day date NOT NULL,
    urged_at    timestamptz NOT NULL,
    UNIQUE (case_id, office, working_day)
);
CREATE TRIGGER urging_is_kept BEFORE UPDATE OR DELETE ON urging FOR EACH ROW EXECUTE FUNCTION keep_evidence();
