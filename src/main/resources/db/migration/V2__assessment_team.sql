-- who was named for the on-site assessment of a case
CREATE TABLE case_assessor (
    case_id  bigint NOT NULL REFERENCES endorsement_case,
    assessor varchar(64) NOT NULL,
    PRIMARY KEY (case_id, assessor)
);
