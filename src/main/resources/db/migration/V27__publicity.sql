-- Publicity activities of counties and units (notice clause 5-4), and how a county mobilised (4-phase1); what is wrong is struck out.
CREATE TABLE activity (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organisation varchar(16)   NOT NULL REFERENCES organisation,
    kind         varchar(16)   NOT NULL CHECK (kind IN ('mobilisation', 'media', 'contest', 'performance', 'forum', 'discussion', 'other')),
    held_on      date          NOT NULL,
    place        varchar(200)  NOT NULL,
    form         varchar(200)  NOT NULL,
    participants integer       NOT NULL CHECK (participants >= 0),
    media        varchar(500)  NOT NULL,
    summary      varchar(2000) NOT NULL,
    entered_by   varchar(64)   NOT NULL,
    entered_at   timestamptz   NOT NULL,
    struck_for   text,
    struck_by    varchar(64),
    struck_at    timestamptz,
    CHECK ((struck_for IS NULL) = (struck_by IS NULL) AND (struck_for IS NULL) = (struck_at IS NULL))
);
CREATE INDEX activity_by_organisation ON activity (organisation, held_on);
CREATE TRIGGER activity_is_kept BEFORE DELETE ON activity FOR EACH ROW EXECUTE FUNCTION keep_evidence();
CREATE TRIGGER activity_is_not_rewritten BEFORE UPDATE OF organisation, kind, held_on, place, form, participants, media, summary,
    entered_by, entered_at ON activity FOR EACH ROW EXECUTE FUNCTION keep_evidence();

-- Photos, notices and other papers of a publicity activity; kept like the activity itself. One that should not
-- have been added is struck out: it is kept and says who did so, when and why.
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
    struck_for text,
    struck_by  varchar(64),
    struck_at  timestamptz,
    CHECK ((struck_for IS NULL) = (struck_by IS NULL) AND (struck_for IS NULL) = (struck_at IS NULL)),
    UNIQUE (activity, file_name)
);
ALTER TABLE activity_file ALTER COLUMN content SET STORAGE EXTERNAL;
CREATE TRIGGER activity_file_is_kept BEFORE DELETE ON activity_file FOR EACH ROW EXECUTE FUNCTION keep_evidence();
CREATE TRIGGER activity_file_is_not_rewritten BEFORE UPDATE OF id, activity, file_name, media_type, size, sha256, content, added_by,
    added_at ON activity_file FOR EACH ROW EXECUTE FUNCTION keep_evidence();
CREATE TRIGGER activity_file_is_struck_once BEFORE UPDATE OF struck_for, struck_by, struck_at ON activity_file
    FOR EACH ROW WHEN (OLD.struck_for IS NOT NULL) EXECUTE FUNCTION keep_evidence();
