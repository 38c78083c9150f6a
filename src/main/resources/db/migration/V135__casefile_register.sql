-- The register of case files as a list: who began what and when, what is still a draft, how a case ended.
ALTER TABLE case_file
    -- being prepared, handled by nobody: it can be thrown away with all that lies in it
    ADD COLUMN draft      boolean NOT NULL DEFAULT false,
    -- a county's own file within a programme runs and ends with it
    ADD COLUMN part_of    bigint REFERENCES case_file,
    -- who began it by hand, with the name at that time; nobody where other processes or the calendar begin it
    ADD COLUMN started_by varchar(64),
    ADD COLUMN starter    varchar(200),
    ADD COLUMN started_at timestamptz,
    ADD COLUMN ended_at   timestamptz,
    -- the name of the end event that was reached
    ADD COLUMN ended_with varchar(200);

CREATE INDEX case_file_by_starter ON case_file (started_by, id);
CREATE INDEX case_file_by_instance ON case_file (process_instance_id);
CREATE INDEX case_file_by_whole ON case_file (part_of) WHERE part_of IS NOT NULL;
CREATE INDEX case_file_at_province ON case_file (id) WHERE reached_province;
CREATE INDEX case_file_at_association ON case_file (id) WHERE reached_association;
CREATE INDEX case_assessor_by_person ON case_assessor (assessor, case_id);

-- A file in a draft is nobody's evidence yet; whatever has been handed in stays.
CREATE FUNCTION keep_what_was_handed_in() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM case_file WHERE id = OLD.case_id AND draft) THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION '% of % is not allowed: files and issued documents are evidence', TG_OP, TG_TABLE_NAME;
END
$$;
DROP TRIGGER material_is_kept ON material;
CREATE TRIGGER material_is_kept BEFORE DELETE ON material
    FOR EACH ROW EXECUTE FUNCTION keep_what_was_handed_in();
