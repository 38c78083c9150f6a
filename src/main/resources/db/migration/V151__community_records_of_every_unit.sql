-- The county records the years of every unit of it, also of one that has not registered for a creation.
ALTER TABLE safety_record DROP CONSTRAINT safety_record_community_fkey;
ALTER TABLE safety_record ADD CONSTRAINT safety_record_community_fkey FOREIGN KEY (community) REFERENCES organisation;

-- The years on which a title was conferred: from then on the county does not correct them any more.
CREATE TABLE safety_record_use (
    community          varchar(16) NOT NULL REFERENCES organisation,
    year               integer     NOT NULL,
    certificate_number varchar(40) NOT NULL REFERENCES title ON DELETE CASCADE,
    PRIMARY KEY (community, year, certificate_number)
);
