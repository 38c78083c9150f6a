-- What a gate found, the facts of a programme as of its day: written once, when its timer fires.
CREATE TABLE gate (
    programme      bigint      NOT NULL REFERENCES programme,
    phase          integer     NOT NULL CHECK (phase BETWEEN 1 AND 3),
    closed_at      timestamptz NOT NULL,
    national       integer     NOT NULL,
    provincial     integer     NOT NULL,
    up_to_standard integer     NOT NULL DEFAULT 0,
    -- the bodies of the city that had not been formed (notice clauses 4-phase1 and 5-leadership)
    unformed       text        NOT NULL DEFAULT '',
    PRIMARY KEY (programme, phase)
);
CREATE TABLE gate_line (
    programme             bigint      NOT NULL,
    phase                 integer     NOT NULL,
    county                varchar(16) NOT NULL REFERENCES organisation,
    pilots                integer     NOT NULL,
    running_cases         integer     NOT NULL,
    national              integer     NOT NULL,
    provincial            integer     NOT NULL,
    yellow_cards          integer     NOT NULL,
    red_cards             integer     NOT NULL,
    open_findings         integer     NOT NULL,
    missing               text        NOT NULL,
    quota                 boolean     NOT NULL DEFAULT false,
    places                integer     NOT NULL DEFAULT 0,
    leading_body          boolean     NOT NULL DEFAULT false,
    -- whether the county has held its mobilisation
    mobilised             boolean     NOT NULL DEFAULT false,
    classified            integer     NOT NULL DEFAULT 0,
    rollout_reported      boolean     NOT NULL DEFAULT false,
    summarised            boolean     NOT NULL DEFAULT false,
    up_to_standard        integer     NOT NULL DEFAULT 0,
    pilots_up_to_standard integer     NOT NULL DEFAULT 0,
    earlier_titles        integer     NOT NULL DEFAULT 0,
    yellow_lights         integer     NOT NULL DEFAULT 0,
    PRIMARY KEY (programme, phase, county),
    FOREIGN KEY (programme, phase) REFERENCES gate
);
CREATE TRIGGER gate_is_kept BEFORE UPDATE OR DELETE ON gate FOR EACH ROW EXECUTE FUNCTION keep_evidence();
CREATE TRIGGER gate_line_is_kept BEFORE UPDATE OR DELETE ON gate_line FOR EACH ROW EXECUTE FUNCTION keep_evidence();

-- the pilots as they were when a gate closed
CREATE TABLE gate_pilot (
    programme      bigint       NOT NULL,
    phase          integer      NOT NULL,
    county         varchar(16)  NOT NULL REFERENCES organisation,
    place          integer      NOT NULL,
    unit           varchar(16)  NOT NULL REFERENCES organisation,
    name           varchar(100) NOT NULL,
    designated_as  varchar(100),
    leader         varchar(100) NOT NULL,
    post           varchar(100) NOT NULL,
    phone          varchar(40)  NOT NULL,
    designated_on  date         NOT NULL,
    rank           varchar(16),
    up_to_standard boolean      NOT NULL,
    titles         varchar(40)  NOT NULL,
    -- how far the pilot was with its preliminary check
    check_state    varchar(12)  NOT NULL DEFAULT 'notBegun',
    check_on       date,
    check_score    numeric(6, 2),
    check_words    text         NOT NULL DEFAULT '',
    check_case     bigint,
    -- who answered for it beside the county's leader
    town_leader    varchar(100) NOT NULL DEFAULT '',
    town_post      varchar(100) NOT NULL DEFAULT '',
    town_phone     varchar(40)  NOT NULL DEFAULT '',
    contact        varchar(100) NOT NULL DEFAULT '',
    contact_post   varchar(100) NOT NULL DEFAULT '',
    contact_phone  varchar(40)  NOT NULL DEFAULT '',
    PRIMARY KEY (programme, phase, county, place),
    FOREIGN KEY (programme, phase) REFERENCES gate
);
-- the titles that were valid when a gate closed; the earlier ones were conferred before the programme began
CREATE TABLE gate_title (
    programme          bigint       NOT NULL,
    phase              integer      NOT NULL,
    certificate_number varchar(40)  NOT NULL,
    chain              varchar(16)  NOT NULL,
    county             varchar(16)  NOT NULL REFERENCES organisation,
    unit               varchar(16)  NOT NULL REFERENCES organisation,
    name               varchar(100) NOT NULL,
    conferred_on       date         NOT NULL,
    valid_until        date         NOT NULL,
    earlier            boolean      NOT NULL,
    PRIMARY KEY (programme, phase, certificate_number),
    FOREIGN KEY (programme, phase) REFERENCES gate
);
CREATE TRIGGER gate_pilot_is_kept BEFORE UPDATE OR DELETE ON gate_pilot FOR EACH ROW EXECUTE FUNCTION keep_evidence();
CREATE TRIGGER gate_title_is_kept BEFORE UPDATE OR DELETE ON gate_title FOR EACH ROW EXECUTE FUNCTION keep_evidence();
