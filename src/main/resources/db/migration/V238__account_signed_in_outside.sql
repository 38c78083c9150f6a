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
