-- An assessment of one kind in one case file keeps the indicator set it began with, whatever the policy says later.
CREATE TABLE assessment (
    case_id       bigint NOT NULL REFERENCES case_file,
    kind          varchar(16) NOT NULL CHECK (kind IN ('self', 'preliminary', 'onSite', 'review')),
    indicator_set varchar(40) NOT NULL,
    PRIMARY KEY (case_id, kind)
);

-- One sheet per round and owner; the owner is the person a task was given to, or the group that shares it.
-- The version counts saves; a row carries the version of the save that changed it last.
CREATE TABLE score_sheet (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id   bigint NOT NULL,
    kind      varchar(16) NOT NULL,
    round     integer NOT NULL CHECK (round >= 1),
    owner     varchar(64) NOT NULL,
    state     varchar(8) NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'signed')),
    version   integer NOT NULL DEFAULT 0,
    saved_by  varchar(64),
    saved_at  timestamptz,
    total     numeric(6, 2),
    has_zero  boolean,
    remark    text,
    signed_by varchar(64),
    signed_at timestamptz,
    UNIQUE (case_id, kind, round, owner),
    FOREIGN KEY (case_id, kind) REFERENCES assessment,
    CHECK ((state = 'signed') = (total IS NOT NULL AND has_zero IS NOT NULL AND remark IS NOT NULL
                                 AND signed_by IS NOT NULL AND signed_at IS NOT NULL))
);

CREATE TABLE score_row (
    sheet_id  bigint NOT NULL REFERENCES score_sheet,
    indicator integer NOT NULL,
    version   integer NOT NULL,
    marks     varchar(8) NOT NULL,
    remark    varchar(1000) NOT NULL,
    PRIMARY KEY (sheet_id, indicator)
);

-- what an assessor points to for a row: a file of the case, or another kind of evidence by its own id
CREATE TABLE score_evidence (
    sheet_id  bigint NOT NULL,
    indicator integer NOT NULL,
    kind      varchar(16) NOT NULL,
    reference bigint NOT NULL,
    PRIMARY KEY (sheet_id, indicator, kind, reference),
    FOREIGN KEY (sheet_id, indicator) REFERENCES score_row
);

-- What is signed stays as it was signed, whatever the program does.
CREATE FUNCTION keep_signed_sheet() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% of % is not allowed: the sheet is signed', TG_OP, TG_TABLE_NAME;
END
$$;
CREATE TRIGGER signed_sheet_is_kept BEFORE UPDATE OR DELETE ON score_sheet
    FOR EACH ROW WHEN (OLD.state = 'signed') EXECUTE FUNCTION keep_signed_sheet();

-- Asked once for a statement, not for each of the fifty rows that it writes. The sheet of each row that was touched is looked up by its
-- key, whatever the planner thought of the table when it was small: with a plan from then all sheets were read for every saved row.
CREATE FUNCTION keep_signed_rows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT FROM (SELECT DISTINCT sheet_id FROM touched) row
            CROSS JOIN LATERAL (SELECT state FROM score_sheet WHERE id = row.sheet_id OFFSET 0) sheet
        WHERE sheet.state = 'signed'
    ) THEN
        RAISE EXCEPTION '% of % is not allowed: the sheet is signed', TG_OP, TG_TABLE_NAME;
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER signed_row_is_not_added_to AFTER INSERT ON score_row REFERENCING NEW TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION keep_signed_rows();
CREATE TRIGGER signed_row_is_not_changed AFTER UPDATE ON score_row REFERENCING OLD TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION keep_signed_rows();
CREATE TRIGGER signed_row_is_not_made_of_another AFTER UPDATE ON score_row REFERENCING NEW TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION keep_signed_rows();
CREATE TRIGGER signed_row_is_not_removed AFTER DELETE ON score_row REFERENCING OLD TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION keep_signed_rows();

CREATE TRIGGER signed_evidence_is_not_added_to AFTER INSERT ON score_evidence REFERENCING NEW TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION keep_signed_rows();
CREATE TRIGGER signed_evidence_is_not_changed AFTER UPDATE ON score_evidence REFERENCING OLD TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION keep_signed_rows();
CREATE TRIGGER signed_evidence_is_not_made_of_another AFTER UPDATE ON score_evidence REFERENCING NEW TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION keep_signed_rows();
CREATE TRIGGER signed_evidence_is_not_removed AFTER DELETE ON score_evidence REFERENCING OLD TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION keep_signed_rows();

-- who was named for an assessment on site, or for the re-assessment of a title
CREATE TABLE case_assessor (
    case_id  bigint NOT NULL REFERENCES case_file,
    assessor varchar(64) NOT NULL,
    PRIMARY KEY (case_id, assessor)
);
CREATE INDEX case_assessor_by_person ON case_assessor (assessor, case_id);
