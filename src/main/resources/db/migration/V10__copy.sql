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

-- Copies (抄送) of a whole case to an office, or to one person of it. Whoever has left a receipt reads the case while the copy stands.
CREATE TABLE case_copy (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id        bigint NOT NULL REFERENCES case_file,
    sender_office  varchar(64) NOT NULL,
    sender         varchar(64) NOT NULL,
    reason         varchar(200) NOT NULL,
    office         varchar(64) NOT NULL,
    person         varchar(64),
    sent_at        timestamptz NOT NULL,
    taken_back_by  varchar(64),
    taken_back_at  timestamptz,
    CHECK ((taken_back_by IS NULL) = (taken_back_at IS NULL))
);
CREATE UNIQUE INDEX case_copy_stands_once ON case_copy (case_id, sender_office, office, coalesce(person, ''))
    WHERE taken_back_at IS NULL;
CREATE INDEX case_copy_by_case ON case_copy (case_id);
CREATE INDEX case_copy_by_office ON case_copy (office, id) WHERE taken_back_at IS NULL;

CREATE TABLE case_copy_receipt (
    copy_id bigint NOT NULL REFERENCES case_copy,
    person  varchar(64) NOT NULL,
    read_at timestamptz NOT NULL,
    PRIMARY KEY (copy_id, person)
);
CREATE INDEX case_copy_receipt_by_person ON case_copy_receipt (person);

CREATE TRIGGER case_copy_is_kept BEFORE DELETE ON case_copy FOR EACH ROW EXECUTE FUNCTION keep_evidence();
CREATE TRIGGER case_copy_stays_as_sent BEFORE UPDATE OF case_id, sender_office, sender, reason, office, person, sent_at ON case_copy
    FOR EACH ROW EXECUTE FUNCTION keep_evidence();
CREATE TRIGGER case_copy_is_taken_back_once BEFORE UPDATE ON case_copy
    FOR EACH ROW WHEN (OLD.taken_back_at IS NOT NULL) EXECUTE FUNCTION keep_evidence();
CREATE TRIGGER case_copy_receipt_is_kept BEFORE UPDATE OR DELETE ON case_copy_receipt
    FOR EACH ROW EXECUTE FUNCTION keep_evidence();
