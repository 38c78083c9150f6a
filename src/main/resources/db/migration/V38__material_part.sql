-- Of several tasks that a case has open at once and that take the same type of file, the one a file was handed in with, such as
-- the report of one year; null where a file belongs to the whole case, and in what was handed in before this was kept.
ALTER TABLE material ADD COLUMN part varchar(100);
DROP TRIGGER material_is_not_rewritten ON material;
CREATE TRIGGER material_is_not_rewritten BEFORE UPDATE OF id, case_id, type, file_name, media_type, version, size, sha256, content,
    uploaded_by, uploaded_at, part ON material FOR EACH ROW EXECUTE FUNCTION keep_evidence();
