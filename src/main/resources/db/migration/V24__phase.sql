-- what a county promised under supervision (notice clause 5-leadership), until when, and whether the city office accepted it
CREATE TABLE supervision_plan (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    programme   bigint      NOT NULL,
    phase       integer     NOT NULL,
    county      varchar(16) NOT NULL,
    text        text        NOT NULL,
    until       date        NOT NULL,
    proposed_by varchar(64) NOT NULL,
    proposed_at timestamptz NOT NULL,
    accepted    boolean,
    judged_by   varchar(64),
    judged_at   timestamptz,
    CHECK ((accepted IS NULL) = (judged_by IS NULL) AND (accepted IS NULL) = (judged_at IS NULL)),
    FOREIGN KEY (programme, phase, county) REFERENCES gate_line
);
CREATE INDEX supervision_plan_by_line ON supervision_plan (programme, phase, county, id);
