-- What the engine's accounts lack: a number that tells every node of a change, accounts that are kept but not used,
-- failed logins by person and address, and the names people had when they signed.

CREATE TABLE account_version (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    version  bigint NOT NULL
);
INSERT INTO account_version (version) VALUES (1);

CREATE FUNCTION count_account_version() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    UPDATE safecommunity.account_version SET version = version + 1;
    RETURN NULL;
END
$$;

CREATE TABLE disabled_account (
    person      varchar(64) PRIMARY KEY,
    reason      text        NOT NULL,
    disabled_by varchar(64) NOT NULL,
    disabled_at timestamptz NOT NULL
);
CREATE TRIGGER disabled_account_changed AFTER INSERT OR UPDATE OR DELETE ON disabled_account
    FOR EACH STATEMENT EXECUTE FUNCTION count_account_version();

CREATE TABLE login_failure (
    person       varchar(64) NOT NULL,
    address      varchar(64) NOT NULL,
    failures     integer     NOT NULL,
    last_at      timestamptz NOT NULL,
    locked_until timestamptz,
    PRIMARY KEY (person, address)
);
CREATE INDEX login_failure_by_time ON login_failure (last_at);

CREATE TABLE former_name (
    id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person varchar(64)  NOT NULL,
    name   varchar(600) NOT NULL,
    until  timestamptz  NOT NULL
);
CREATE INDEX former_name_by_person ON former_name (person, until);
