-- Photos, notices and other papers of a publicity activity; kept like the activity itself.
CREATE TABLE activity_file (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    activity   bigint       NOT NULL REFERENCES activity,
    file_name  varchar(255) NOT NULL,
    media_type varchar(120) NOT NULL,
    size       bigint       NOT NULL,
    sha256     char(64)     NOT NULL,
    content    bytea        NOT NULL,
    added_by   varchar(64)  NOT NULL,
    added_at   timestamptz  NOT NULL,
    UNIQUE (activity, file_name)
);
ALTER TABLE activity_file ALTER COLUMN content SET STORAGE EXTERNAL;
CREATE TRIGGER activity_file_is_kept BEFORE UPDATE OR DELETE ON activity_file FOR EACH ROW EXECUTE FUNCTION keep_evidence();
