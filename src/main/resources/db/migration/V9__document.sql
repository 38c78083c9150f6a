-- last number given out per issuer and year; the row lock makes numbers gapless under parallel issue
CREATE TABLE document_number (
    issuer varchar(24) NOT NULL,
    year   integer NOT NULL,
    last   integer NOT NULL,
    PRIMARY KEY (issuer, year)
);

CREATE TABLE issued_document (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id    bigint NOT NULL REFERENCES case_file,
    number     varchar(60) NOT NULL UNIQUE,
    -- which letters there are is told by LetterKind
    kind       varchar(24) NOT NULL,
    title      varchar(200) NOT NULL,
    content    bytea NOT NULL,
    sha256     char(64) NOT NULL,
    issued_by  varchar(64) NOT NULL,
    issued_at  timestamptz NOT NULL,
    -- the code on a certificate with which anybody can ask whether it is genuine, e.g. 7KQ2-M4XD-9TRP
    check_code varchar(14) UNIQUE
);
ALTER TABLE issued_document ALTER COLUMN content SET STORAGE EXTERNAL;
CREATE INDEX issued_document_by_case ON issued_document (case_id);
-- issued documents are never deleted and never rewritten
CREATE TRIGGER issued_document_is_kept BEFORE DELETE OR UPDATE ON issued_document
    FOR EACH ROW EXECUTE FUNCTION keep_evidence();
