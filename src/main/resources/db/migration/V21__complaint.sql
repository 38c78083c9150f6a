-- Complaints about titled units (社会监督, notice clause 5-3): each is a case of its own.
CREATE TABLE complaint (
    case_id            bigint PRIMARY KEY REFERENCES case_file,
    -- what whoever complained asks with; part of it is drawn by lot, so that nobody else finds it
    number             varchar(24)  NOT NULL UNIQUE,
    -- kept whatever becomes of the title
    certificate_number varchar(40)  NOT NULL,
    chain              varchar(16)  NOT NULL,
    community          varchar(16)  NOT NULL REFERENCES organisation,
    name               varchar(100) NOT NULL,
    contact            varchar(100) NOT NULL,
    content            text         NOT NULL,
    state              varchar(16)  NOT NULL CHECK (state IN ('received', 'refused', 'investigating', 'investigated', 'answered')),
    received_at        timestamptz  NOT NULL,
    reply              text,
    answered_at        timestamptz,
    CHECK ((reply IS NULL) = (answered_at IS NULL) AND (reply IS NULL) = (state NOT IN ('refused', 'answered')))
);
CREATE TRIGGER complaint_is_kept BEFORE DELETE ON complaint FOR EACH ROW EXECUTE FUNCTION keep_evidence();
CREATE TRIGGER complaint_is_not_rewritten BEFORE UPDATE OF case_id, number, certificate_number, chain, community, name, contact,
    content, received_at ON complaint FOR EACH ROW EXECUTE FUNCTION keep_evidence();
