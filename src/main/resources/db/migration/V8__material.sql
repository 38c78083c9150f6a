-- The files that people hand in.
CREATE TABLE material (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id      bigint NOT NULL REFERENCES case_file,
    type         varchar(40) NOT NULL,
    file_name    varchar(255) NOT NULL,
    media_type   varchar(120) NOT NULL,
    version      integer NOT NULL,
    current      boolean NOT NULL DEFAULT true,
    size         bigint NOT NULL,
    sha256       char(64) NOT NULL,
    content      bytea NOT NULL,
    uploaded_by  varchar(64) NOT NULL,
    uploaded_at  timestamptz NOT NULL
);
ALTER TABLE material ALTER COLUMN content SET STORAGE EXTERNAL;
CREATE INDEX material_by_case ON material (case_id);

-- A version counts once per file of a case, and one version is the current one, also under parallel uploads.
CREATE UNIQUE INDEX material_version ON material (case_id, type, file_name, version);
CREATE UNIQUE INDEX material_current ON material (case_id, type, file_name) WHERE current;

-- what was handed in is never deleted, and no material is ever rewritten
CREATE TRIGGER material_is_kept BEFORE DELETE ON material
    FOR EACH ROW EXECUTE FUNCTION keep_what_was_handed_in();
CREATE TRIGGER material_is_not_rewritten BEFORE UPDATE OF id, case_id, type, file_name, media_type, version, size, sha256, content,
    uploaded_by, uploaded_at ON material FOR EACH ROW EXECUTE FUNCTION keep_evidence();
