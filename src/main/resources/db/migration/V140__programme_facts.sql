-- Facts of a programme as of a day, and the whole of them written down at every gate.

-- a pilot that was replaced or merged into another stays readable, with the day it ceased to be one
ALTER TABLE pilot DROP CONSTRAINT pilot_pkey;
ALTER TABLE pilot DROP CONSTRAINT pilot_programme_unit_key;
ALTER TABLE pilot ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY;
ALTER TABLE pilot ADD COLUMN left_on date;
ALTER TABLE pilot ADD COLUMN left_why text;
ALTER TABLE pilot ADD CHECK ((left_on IS NULL) = (left_why IS NULL));
CREATE UNIQUE INDEX pilot_of_place ON pilot (programme, county, place) WHERE left_on IS NULL;
CREATE UNIQUE INDEX pilot_programme_unit_key ON pilot (programme, unit) WHERE left_on IS NULL;

-- since when the county knows of a finding
ALTER TABLE finding ADD COLUMN told_on date;
UPDATE finding f SET told_on = i.ordered_on FROM inspection i WHERE i.case_id = f.inspection AND f.state <> 'draft';
ALTER TABLE finding ADD CHECK (told_on IS NOT NULL OR state = 'draft');

ALTER TABLE gate ADD COLUMN up_to_standard integer NOT NULL DEFAULT 0;
ALTER TABLE gate_line
    ADD COLUMN quota boolean NOT NULL DEFAULT false,
    ADD COLUMN places integer NOT NULL DEFAULT 0,
    ADD COLUMN leading_body boolean NOT NULL DEFAULT false,
    ADD COLUMN classified integer NOT NULL DEFAULT 0,
    ADD COLUMN rollout_reported boolean NOT NULL DEFAULT false,
    ADD COLUMN summarised boolean NOT NULL DEFAULT false,
    ADD COLUMN up_to_standard integer NOT NULL DEFAULT 0,
    ADD COLUMN pilots_up_to_standard integer NOT NULL DEFAULT 0,
    ADD COLUMN earlier_titles integer NOT NULL DEFAULT 0,
    ADD COLUMN yellow_lights integer NOT NULL DEFAULT 0;

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
