-- The selection of pilots (notice clauses 4 and 4-phase1). What must hold under two people at once is a constraint.

-- what a programme asks of its counties
CREATE TABLE selection_terms (
    programme         bigint  PRIMARY KEY REFERENCES case_file,
    pilots_per_county integer NOT NULL CHECK (pilots_per_county > 0),
    min_candidates    integer NOT NULL CHECK (min_candidates >= pilots_per_county),
    report_due        date    NOT NULL,
    confirmation_days integer NOT NULL CHECK (confirmation_days > 0),
    -- until when the pilots are pilots: the last day of the programme (notice clause 4-phase3)
    lasts_until       date    NOT NULL
);
CREATE TABLE selection_criterion (
    programme bigint       NOT NULL REFERENCES selection_terms,
    position  integer      NOT NULL,
    key       varchar(40)  NOT NULL,
    label     varchar(100) NOT NULL,
    PRIMARY KEY (programme, key)
);

-- the places of a county: there are no more of them than the quota, so there can be no more pilots
CREATE TABLE pilot_place (
    programme bigint      NOT NULL REFERENCES selection_terms,
    county    varchar(16) NOT NULL REFERENCES organisation,
    place     integer     NOT NULL,
    PRIMARY KEY (programme, county, place)
);

CREATE TABLE selection (
    case_id      bigint      PRIMARY KEY REFERENCES case_file,
    programme    bigint      NOT NULL REFERENCES selection_terms,
    county       varchar(16) NOT NULL REFERENCES organisation,
    version      integer     NOT NULL DEFAULT 0,
    -- a place that has become free is nominated again: a further selection of the county, for some places only
    places       integer     CHECK (places > 0),
    opened_on    date        NOT NULL DEFAULT current_date,
    designated   boolean     NOT NULL DEFAULT false,
    -- when the leader of the county first sent the selection up (notice clause 5-report): the day that counts for 30 April
    handed_in_on date
);
CREATE UNIQUE INDEX first_selection ON selection (programme, county) WHERE places IS NULL;

-- what a county nominates; a draft until the county's leader has approved it
CREATE TABLE candidate (
    selection     bigint       NOT NULL REFERENCES selection,
    unit          varchar(16)  NOT NULL REFERENCES organisation,
    position      integer      NOT NULL,
    chosen        boolean      NOT NULL,
    leader        varchar(100) NOT NULL DEFAULT '',
    post          varchar(100) NOT NULL DEFAULT '',
    phone         varchar(40)  NOT NULL DEFAULT '',
    -- who answers for a pilot at every layer (层层落实包抓责任, notice clause 4-phase1): beside the county's leader the unit's own,
    -- and a contact
    town_leader   varchar(100) NOT NULL DEFAULT '',
    town_post     varchar(100) NOT NULL DEFAULT '',
    town_phone    varchar(40)  NOT NULL DEFAULT '',
    contact       varchar(100) NOT NULL DEFAULT '',
    contact_post  varchar(100) NOT NULL DEFAULT '',
    contact_phone varchar(40)  NOT NULL DEFAULT '',
    PRIMARY KEY (selection, unit)
);
CREATE TABLE candidate_argument (
    selection bigint      NOT NULL,
    unit      varchar(16) NOT NULL,
    criterion varchar(40) NOT NULL,
    text      text        NOT NULL,
    PRIMARY KEY (selection, unit, criterion),
    FOREIGN KEY (selection, unit) REFERENCES candidate ON DELETE CASCADE ON UPDATE CASCADE
);

-- the pilots with the leader who answers for each (包抓责任); one that was replaced or merged into another stays readable, with the day
-- it ceased to be one
CREATE TABLE pilot (
    id            bigint       GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    programme     bigint       NOT NULL,
    county        varchar(16)  NOT NULL,
    place         integer      NOT NULL,
    unit          varchar(16)  NOT NULL,
    leader        varchar(100) NOT NULL,
    post          varchar(100) NOT NULL,
    phone         varchar(40)  NOT NULL,
    designated_on date         NOT NULL,
    rank          varchar(16)  CHECK (rank IN ('national', 'provincial')),
    -- the unit that was designated, where it has been merged since; the pilot goes on with its successor
    designated_as varchar(16)  REFERENCES organisation,
    left_on       date,
    left_why      text,
    -- since when a pilot is a candidate for its title, and whether that was decided; what is decided is corrected with a reason only
    ranked_on     date,
    rank_decided  boolean      NOT NULL DEFAULT false,
    -- the unit's own leader, and a contact
    town_leader   varchar(100) NOT NULL DEFAULT '',
    town_post     varchar(100) NOT NULL DEFAULT '',
    town_phone    varchar(40)  NOT NULL DEFAULT '',
    contact       varchar(100) NOT NULL DEFAULT '',
    contact_post  varchar(100) NOT NULL DEFAULT '',
    contact_phone varchar(40)  NOT NULL DEFAULT '',
    CHECK ((left_on IS NULL) = (left_why IS NULL)),
    CHECK ((rank IS NULL) = (ranked_on IS NULL)),
    FOREIGN KEY (programme, county, place) REFERENCES pilot_place,
    CONSTRAINT pilot_in_county FOREIGN KEY (unit, county) REFERENCES organisation (code, parent_code)
);
CREATE INDEX pilot_by_unit ON pilot (unit);
CREATE UNIQUE INDEX pilot_of_place ON pilot (programme, county, place) WHERE left_on IS NULL;
CREATE UNIQUE INDEX pilot_programme_unit_key ON pilot (programme, unit) WHERE left_on IS NULL;

-- leading bodies (clause 5-leadership): of the city, its departments, the counties and 高新区; every change is kept
CREATE TABLE leading_body (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    programme   bigint       NOT NULL REFERENCES case_file,
    body        varchar(64)  NOT NULL,
    leader      varchar(100) NOT NULL,
    post        varchar(100) NOT NULL,
    contact     varchar(100) NOT NULL,
    phone       varchar(40)  NOT NULL,
    staff       integer      NOT NULL CHECK (staff >= 0),
    funds       numeric(12, 2) NOT NULL CHECK (funds >= 0),
    recorded_by varchar(64)  NOT NULL,
    recorded_at timestamptz  NOT NULL,
    -- who belongs to it
    members     text         NOT NULL DEFAULT ''
);
CREATE INDEX leading_body_by_programme ON leading_body (programme, body, id);
CREATE TRIGGER leading_body_is_kept BEFORE UPDATE OR DELETE ON leading_body
    FOR EACH ROW EXECUTE FUNCTION keep_evidence();
