-- What an office notes on a case for itself (备注). Nobody else reads it, so it stands apart from the record of the case.
CREATE TABLE office_note (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id  bigint NOT NULL REFERENCES case_file,
    office   varchar(64) NOT NULL,
    person   varchar(64) NOT NULL,
    text     text NOT NULL,
    noted_at timestamptz NOT NULL
);
CREATE INDEX office_note_by_case ON office_note (case_id, office);
CREATE TRIGGER office_note_is_kept BEFORE UPDATE OR DELETE ON office_note FOR EACH ROW EXECUTE FUNCTION keep_evidence();
