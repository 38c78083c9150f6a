-- A paper of an activity that should not have been added is struck out; it is kept and says who did so, when and why.
ALTER TABLE activity_file
    ADD COLUMN struck_for text,
    ADD COLUMN struck_by  varchar(64),
    ADD COLUMN struck_at  timestamptz,
    ADD CHECK ((struck_for IS NULL) = (struck_by IS NULL) AND (struck_for IS NULL) = (struck_at IS NULL));
DROP TRIGGER activity_file_is_kept ON activity_file;
CREATE TRIGGER activity_file_is_kept BEFORE DELETE ON activity_file FOR EACH ROW EXECUTE FUNCTION keep_evidence();
CREATE TRIGGER activity_file_is_not_rewritten BEFORE UPDATE OF id, activity, file_name, media_type, size, sha256, content, added_by,
    added_at ON activity_file FOR EACH ROW EXECUTE FUNCTION keep_evidence();
CREATE TRIGGER activity_file_is_struck_once BEFORE UPDATE OF struck_for, struck_by, struck_at ON activity_file
    FOR EACH ROW WHEN (OLD.struck_for IS NOT NULL) EXECUTE FUNCTION keep_evidence();
