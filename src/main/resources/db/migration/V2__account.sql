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

-- Passwords that somebody else has set: they open nothing but the page on which the person sets an own one.
CREATE TABLE initial_password (
    person varchar(64) PRIMARY KEY
);

-- Accounts whose person proves outside who they are: in a directory (ldap) or at an OpenID provider (oidc).
-- Their id stays what it was when they came first; the subject says who that is to the other side.
CREATE TABLE outside_account (
    person    varchar(64) PRIMARY KEY,
    source    varchar(10),
    subject   varchar(255),
    groups    text[]      NOT NULL DEFAULT '{}',
    withdrawn boolean     NOT NULL DEFAULT false,
    seen_at   timestamptz,
    UNIQUE (source, subject)
);
COMMENT ON COLUMN outside_account.source IS 'null until the person comes for the first time to an account handed over';
COMMENT ON COLUMN outside_account.groups IS 'the groups given because of groups outside; what an administrator gave is not among them';
COMMENT ON COLUMN outside_account.seen_at IS 'when the other side last vouched for the person';
COMMENT ON COLUMN outside_account.withdrawn IS 'gone or disabled outside when it was last looked up there';

CREATE TRIGGER outside_account_there AFTER INSERT OR DELETE ON outside_account
    FOR EACH ROW EXECUTE FUNCTION count_account_version();
CREATE TRIGGER outside_account_withdrawn AFTER UPDATE OF withdrawn ON outside_account
    FOR EACH ROW WHEN (old.withdrawn <> new.withdrawn) EXECUTE FUNCTION count_account_version();
