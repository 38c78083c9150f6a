-- A version counts once per file of a case, and one version is the current one, also under parallel uploads.
CREATE UNIQUE INDEX material_version ON material (case_id, type, file_name, version);
CREATE UNIQUE INDEX material_current ON material (case_id, type, file_name) WHERE current;

-- Evidence stays: files and issued documents are never deleted and never rewritten, whatever the program does.
CREATE FUNCTION keep_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% of % is not allowed: files and issued documents are evidence', TG_OP, TG_TABLE_NAME;
END
$$;
CREATE TRIGGER material_is_kept BEFORE DELETE ON material
    FOR EACH ROW EXECUTE FUNCTION keep_evidence();
CREATE TRIGGER material_is_not_rewritten BEFORE UPDATE OF id, case_id, type, file_name, media_type, version, size, sha256, content,
    uploaded_by, uploaded_at ON material FOR EACH ROW EXECUTE FUNCTION keep_evidence();
CREATE TRIGGER issued_document_is_kept BEFORE DELETE OR UPDATE ON issued_document
    FOR EACH ROW EXECUTE FUNCTION keep_evidence();
ALTER TABLE issued_document ALTER COLUMN content SET STORAGE EXTERNAL;
