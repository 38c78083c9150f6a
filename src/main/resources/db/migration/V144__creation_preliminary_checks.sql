-- the preliminary checks of a creation (notice clause 4, phase 2: 初验), one after the other: since when it is at the city,
-- and what came of it
CREATE TABLE preliminary_check (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id    bigint NOT NULL REFERENCES creation,
    begun_on   date NOT NULL,
    decided_on date,
    passed     boolean,
    score      numeric(6, 2),
    -- what was missing when it was sent back
    missing    text,
    CHECK ((decided_on IS NULL) = (passed IS NULL)),
    CHECK (missing IS NOT NULL OR passed IS DISTINCT FROM false)
);
CREATE INDEX preliminary_check_by_case ON preliminary_check (case_id, id);

-- how far every pilot was with it when a gate closed
ALTER TABLE gate_pilot
    ADD COLUMN check_state varchar(12) NOT NULL DEFAULT 'notBegun',
    ADD COLUMN check_on    date,
    ADD COLUMN check_score numeric(6, 2),
    ADD COLUMN check_words text NOT NULL DEFAULT '',
    ADD COLUMN check_case  bigint;
