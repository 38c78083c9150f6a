-- Who urged whoever has a case: a unit or an authority at most once a working day, whichever of its offices acts. A day off counts with the working day before it.
CREATE TABLE urging (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id     bigint NOT NULL REFERENCES case_file,
    authority   varchar(64) NOT NULL,
    person      varchar(64) NOT NULL,
    working_day date NOT NULL,
    urged_at    timestamptz NOT NULL,
    UNIQUE (case_id, authority, working_day)
);
CREATE TRIGGER urging_is_kept BEFORE UPDATE OR DELETE ON urging FOR EACH ROW EXECUTE FUNCTION keep_evidence();
