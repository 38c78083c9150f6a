-- Copies (抄送) of issued letters: whom they go to, and who of them has read them; without a group they are posted.
CREATE TABLE copy (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    document_id bigint NOT NULL REFERENCES issued_document,
    recipient   varchar(100) NOT NULL,
    group_id    varchar(64),
    sent_at     timestamptz NOT NULL
);
CREATE INDEX copy_by_group ON copy (group_id, id) WHERE group_id IS NOT NULL;
CREATE INDEX copy_by_document ON copy (document_id);

CREATE TABLE copy_receipt (
    copy_id bigint NOT NULL REFERENCES copy,
    person  varchar(64) NOT NULL,
    read_at timestamptz NOT NULL,
    PRIMARY KEY (copy_id, person)
);
CREATE TRIGGER copy_is_kept BEFORE UPDATE OR DELETE ON copy FOR EACH ROW EXECUTE FUNCTION keep_evidence();
CREATE TRIGGER copy_receipt_is_kept BEFORE UPDATE OR DELETE ON copy_receipt FOR EACH ROW EXECUTE FUNCTION keep_evidence();
