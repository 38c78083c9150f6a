-- Who answers for a pilot at every layer (层层落实包抓责任, notice clause 4-phase1): beside the county's leader the unit's own, and a contact.
ALTER TABLE candidate
    ADD town_leader   varchar(100) NOT NULL DEFAULT '',
    ADD town_post     varchar(100) NOT NULL DEFAULT '',
    ADD town_phone    varchar(40)  NOT NULL DEFAULT '',
    ADD contact       varchar(100) NOT NULL DEFAULT '',
    ADD contact_post  varchar(100) NOT NULL DEFAULT '',
    ADD contact_phone varchar(40)  NOT NULL DEFAULT '';
ALTER TABLE gate_pilot
    ADD town_leader   varchar(100) NOT NULL DEFAULT '',
    ADD town_post     varchar(100) NOT NULL DEFAULT '',
    ADD town_phone    varchar(40)  NOT NULL DEFAULT '',
    ADD contact       varchar(100) NOT NULL DEFAULT '',
    ADD contact_post  varchar(100) NOT NULL DEFAULT '',
    ADD contact_phone varchar(40)  NOT NULL DEFAULT '';
ALTER TABLE pilot
    ADD town_leader   varchar(100) NOT NULL DEFAULT '',
    ADD town_post     varchar(100) NOT NULL DEFAULT '',
    ADD town_phone    varchar(40)  NOT NULL DEFAULT '',
    ADD contact       varchar(100) NOT NULL DEFAULT '',
    ADD contact_post  varchar(100) NOT NULL DEFAULT '',
    ADD contact_phone varchar(40)  NOT NULL DEFAULT '';
