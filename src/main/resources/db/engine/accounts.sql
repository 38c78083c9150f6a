-- Runs at every start, after the engine has its tables, and changes nothing the second time.
-- Whatever decides who may use the system, and which model, counts account_version up in the transaction of the change.

SELECT pg_advisory_xact_lock(hashtext('safecommunity.account'));

DO
$$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_trigger WHERE tgrelid = 'act_id_user'::regclass AND tgname = 'account_changed') THEN
        CREATE TRIGGER account_changed AFTER UPDATE OF pwd_ OR DELETE ON act_id_user
            FOR EACH STATEMENT EXECUTE FUNCTION safecommunity.count_account_version();
    END IF;
    -- who has a new name, or is there for the first time, is shown by it at once
    IF NOT EXISTS (SELECT FROM pg_trigger WHERE tgrelid = 'act_id_user'::regclass AND tgname = 'name_changed') THEN
        CREATE TRIGGER name_changed AFTER INSERT OR UPDATE OF first_, last_ ON act_id_user
            FOR EACH STATEMENT EXECUTE FUNCTION safecommunity.count_account_version();
    END IF;
    IF NOT EXISTS (SELECT FROM pg_trigger WHERE tgrelid = 'act_id_membership'::regclass AND tgname = 'membership_changed') THEN
        CREATE TRIGGER membership_changed AFTER INSERT OR UPDATE OR DELETE ON act_id_membership
            FOR EACH STATEMENT EXECUTE FUNCTION safecommunity.count_account_version();
    END IF;
    -- only the right to open a web app (resource type 0) is kept in a session; cases come and go with many others
    IF NOT EXISTS (SELECT FROM pg_trigger WHERE tgrelid = 'act_ru_authorization'::regclass AND tgname = 'app_right_added') THEN
        CREATE TRIGGER app_right_added AFTER INSERT OR UPDATE ON act_ru_authorization
            FOR EACH ROW WHEN (NEW.resource_type_ = 0) EXECUTE FUNCTION safecommunity.count_account_version();
    END IF;
    IF NOT EXISTS (SELECT FROM pg_trigger WHERE tgrelid = 'act_ru_authorization'::regclass AND tgname = 'app_right_removed') THEN
        CREATE TRIGGER app_right_removed AFTER DELETE ON act_ru_authorization
            FOR EACH ROW WHEN (OLD.resource_type_ = 0) EXECUTE FUNCTION safecommunity.count_account_version();
    END IF;
    -- whether a model may be used, and its jobs, and which decision is the latest, is asked together with the accounts
    IF NOT EXISTS (SELECT FROM pg_trigger WHERE tgrelid = 'act_re_procdef'::regclass AND tgname = 'model_changed') THEN
        CREATE TRIGGER model_changed AFTER INSERT OR UPDATE OR DELETE ON act_re_procdef
            FOR EACH STATEMENT EXECUTE FUNCTION safecommunity.count_account_version();
    END IF;
    IF NOT EXISTS (SELECT FROM pg_trigger WHERE tgrelid = 'act_ru_jobdef'::regclass AND tgname = 'job_definition_changed') THEN
        CREATE TRIGGER job_definition_changed AFTER INSERT OR UPDATE OR DELETE ON act_ru_jobdef
            FOR EACH STATEMENT EXECUTE FUNCTION safecommunity.count_account_version();
    END IF;
    IF NOT EXISTS (SELECT FROM pg_trigger WHERE tgrelid = 'act_re_decision_def'::regclass AND tgname = 'decision_changed') THEN
        CREATE TRIGGER decision_changed AFTER INSERT OR UPDATE OR DELETE ON act_re_decision_def
            FOR EACH STATEMENT EXECUTE FUNCTION safecommunity.count_account_version();
    END IF;
END
$$;
