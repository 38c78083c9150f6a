-- The archive of a community by the twelve elements of AQ/T 9001-2006. An entry is never changed: a correction, and also
-- a removal, is a further version with who, when and why; the last one counts.
CREATE SEQUENCE archive_entry_id;
CREATE TABLE archive_entry (
    id        bigint NOT NULL,
    version   integer NOT NULL CHECK (version > 0),
    community varchar(16) NOT NULL REFERENCES organisation,
    kind      varchar(24) NOT NULL,
    element   varchar(4) NOT NULL,
    title     varchar(200) NOT NULL,
    fields    jsonb NOT NULL,
    files     bigint[] NOT NULL DEFAULT '{}',
    removed   boolean NOT NULL DEFAULT false,
    saved_by  varchar(64) NOT NULL,
    saved_at  timestamptz NOT NULL,
    reason    text,
    PRIMARY KEY (id, version),
    CONSTRAINT an_archive_correction_has_a_reason CHECK (version = 1 OR length(trim(reason)) > 0)
);
CREATE INDEX archive_entry_by_community ON archive_entry (community);
CREATE TRIGGER archive_entry_is_kept BEFORE UPDATE OR DELETE ON archive_entry
    FOR EACH ROW EXECUTE FUNCTION keep_every_version();
