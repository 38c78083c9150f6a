-- Pictures of a person's own signature or seal (签名图). One that stands under an opinion is kept for good; the same picture
-- is never two people's.
CREATE TABLE signature_picture (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person    varchar(64) NOT NULL,
    sha256    char(64)    NOT NULL UNIQUE,
    width     integer     NOT NULL,
    height    integer     NOT NULL,
    content   bytea       NOT NULL,
    added_at  timestamptz NOT NULL,
    in_use    boolean     NOT NULL
);

CREATE UNIQUE INDEX signature_picture_of_person ON signature_picture (person) WHERE in_use;
CREATE TRIGGER signature_picture_is_kept BEFORE UPDATE OF person, sha256, width, height, content ON signature_picture
    FOR EACH ROW EXECUTE FUNCTION keep_evidence();
