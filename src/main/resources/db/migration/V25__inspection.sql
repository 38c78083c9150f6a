-- Rounds of inspection (巡回督导, notice clause 4-phase1): findings with due dates, answers of the county, verdicts.
CREATE TABLE inspection (
    case_id    bigint      PRIMARY KEY REFERENCES case_file,
    programme  bigint      NOT NULL REFERENCES programme,
    county     varchar(16) NOT NULL REFERENCES organisation,
    ordered_by varchar(64) NOT NULL,
    ordered_on date        NOT NULL
);
CREATE INDEX inspection_by_county ON inspection (programme, county);

CREATE TABLE finding (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    inspection bigint      NOT NULL REFERENCES inspection,
    text       text        NOT NULL,
    due_on     date        NOT NULL,
    -- draft: not yet told to the county; open: to be answered; answered: to be judged; settled: done
    state      varchar(16) NOT NULL CHECK (state IN ('draft', 'open', 'answered', 'settled')),
    -- what the county is writing, and what the city office is about to decide
    answer     text        NOT NULL DEFAULT '',
    verdict    varchar(16) CHECK (verdict IN ('settle', 'reopen')),
    settled_on date,
    -- since when the county knows of it
    told_on    date,
    CHECK (told_on IS NOT NULL OR state = 'draft')
);
CREATE INDEX finding_by_inspection ON finding (inspection);

-- every answer stays, also of a finding that was opened again
CREATE TABLE finding_answer (
    finding     bigint      NOT NULL REFERENCES finding,
    number      integer     NOT NULL,
    text        text        NOT NULL,
    answered_by varchar(64) NOT NULL,
    answered_at timestamptz NOT NULL,
    PRIMARY KEY (finding, number)
);
CREATE TRIGGER finding_answer_is_kept BEFORE UPDATE OR DELETE ON finding_answer
    FOR EACH ROW EXECUTE FUNCTION keep_evidence();
