-- What is signed stays as it was signed, whatever the program does: asked once for a statement and no longer for each of the fifty
-- rows that it writes.
DROP TRIGGER signed_row_is_kept ON score_row;
DROP TRIGGER signed_evidence_is_kept ON score_evidence;
DROP FUNCTION keep_signed_rows();

CREATE FUNCTION keep_signed_rows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM score_sheet WHERE id IN (SELECT sheet_id FROM touched) AND state = 'signed') THEN
        RAISE EXCEPTION '% of % is not allowed: the sheet is signed', TG_OP, TG_TABLE_NAME;
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER signed_row_is_not_added_to AFTER INSERT ON score_row REFERENCING NEW TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION keep_signed_rows();
CREATE TRIGGER signed_row_is_not_changed AFTER UPDATE ON score_row REFERENCING OLD TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION keep_signed_rows();
CREATE TRIGGER signed_row_is_not_made_of_another AFTER UPDATE ON score_row REFERENCING NEW TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION keep_signed_rows();
CREATE TRIGGER signed_row_is_not_removed AFTER DELETE ON score_row REFERENCING OLD TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION keep_signed_rows();

CREATE TRIGGER signed_evidence_is_not_added_to AFTER INSERT ON score_evidence REFERENCING NEW TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION keep_signed_rows();
CREATE TRIGGER signed_evidence_is_not_changed AFTER UPDATE ON score_evidence REFERENCING OLD TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION keep_signed_rows();
CREATE TRIGGER signed_evidence_is_not_made_of_another AFTER UPDATE ON score_evidence REFERENCING NEW TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION keep_signed_rows();
CREATE TRIGGER signed_evidence_is_not_removed AFTER DELETE ON score_evidence REFERENCING OLD TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION keep_signed_rows();
