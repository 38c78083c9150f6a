-- A title lives on after its conferral: with a case file of its own, periods of validity, reports, and at worst a revocation.
CREATE TABLE title (
    certificate_number varchar(40) PRIMARY KEY,
    plaque_number      varchar(40) NOT NULL UNIQUE,
    case_id            bigint NOT NULL UNIQUE REFERENCES endorsement_case,
    chain              varchar(16) NOT NULL,
    community          varchar(16) NOT NULL REFERENCES community,
    conferred_on       date NOT NULL,
    valid_until        date NOT NULL,
    -- the unit it was conferred on, where it has been merged since; the title goes on with its successor
    conferred_to       varchar(16) REFERENCES organisation,
    file_id            bigint UNIQUE REFERENCES case_file,
    period_from        date NOT NULL,
    -- the day the supervision began; titles from before are not asked for what was due before
    supervised_from    date,
    revoked_on         date
);
-- A list asks for the titles of the case files that somebody may see, the public for the titles of a unit, the valid ones among very
-- many, and a part of a certificate's number.
CREATE INDEX title_by_file ON title (file_id);
CREATE INDEX title_by_community ON title (community, valid_until);
CREATE INDEX title_by_conferment ON title (conferred_on DESC, community, certificate_number);
CREATE INDEX title_by_pairs ON title USING gin (word_pairs(certificate_number));

CREATE TABLE title_renewal (
    id                 bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    certificate_number varchar(40) NOT NULL REFERENCES title,
    renewed_on         date NOT NULL,
    valid_from         date NOT NULL,
    valid_until        date NOT NULL,
    UNIQUE (certificate_number, valid_from)
);

-- Every year asks for its report, also while an earlier one is owed: a report knows whether it was asked for and in which task it is
-- written.
CREATE TABLE title_report (
    certificate_number varchar(40) NOT NULL REFERENCES title,
    -- the anniversary of the conferral it was asked for
    due_on             date NOT NULL,
    upkeep             text NOT NULL DEFAULT '',
    accidents          text NOT NULL DEFAULT '',
    plan               text NOT NULL DEFAULT '',
    submitted_by       varchar(64),
    submitted_at       timestamptz,
    -- when it was asked for; nothing once a renewal has ended the task it was not written in, until it is asked for again
    asked_at           timestamptz,
    task_id            varchar(64) UNIQUE,
    -- when it was asked for before a renewal ended its task; null where that never happened
    first_asked_at     timestamptz,
    PRIMARY KEY (certificate_number, due_on)
);

CREATE TABLE title_revocation (
    id                 bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    certificate_number varchar(40) NOT NULL REFERENCES title,
    ground             varchar(24) NOT NULL CHECK (ground IN ('falseMaterials', 'graveAccident', 'spotCheckFailed', 'reassessmentFailed', 'reassessmentRefused', 'complaintUpheld')),
    explanation        text NOT NULL,
    proposed_by        varchar(64) NOT NULL,
    proposed_at        timestamptz NOT NULL,
    -- the task in which it is decided
    task_id            varchar(64) UNIQUE,
    decision           varchar(8) CHECK (decision IN ('revoked', 'kept')),
    reason             text,
    decided_by         varchar(64),
    decided_at         timestamptz,
    -- the day of the accident (or the year, where only totals are known) that a proposal goes back to; it is made once
    occasion           varchar(10),
    CHECK ((decision IS NULL) = (reason IS NULL) AND (decision IS NULL) = (decided_by IS NULL) AND (decision IS NULL) = (decided_at IS NULL))
);
CREATE INDEX title_revocation_by_title ON title_revocation (certificate_number);
CREATE UNIQUE INDEX title_revocation_once ON title_revocation (certificate_number, occasion);

-- The years on which a title was conferred: from then on the county does not correct them any more.
CREATE TABLE safety_record_use (
    community          varchar(16) NOT NULL REFERENCES organisation,
    year               integer     NOT NULL,
    certificate_number varchar(40) NOT NULL REFERENCES title ON DELETE CASCADE,
    PRIMARY KEY (community, year, certificate_number)
);
