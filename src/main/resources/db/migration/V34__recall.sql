-- Whoever took back their own last act (取回), which and why. The opinion stays where it is.
CREATE TABLE recall (
    opinion_id  bigint PRIMARY KEY REFERENCES opinion,
    case_id     bigint NOT NULL REFERENCES case_file,
    person      varchar(64) NOT NULL,
    reason      text NOT NULL,
    recalled_at timestamptz NOT NULL
);
CREATE TRIGGER recall_is_kept BEFORE UPDATE OR DELETE ON recall FOR EACH ROW EXECUTE FUNCTION keep_evidence();
