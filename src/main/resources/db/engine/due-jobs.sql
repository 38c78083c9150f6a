-- Runs at every start, after the engine has its tables, and changes nothing the second time.
-- Every job that becomes due at a new moment is announced on the channel due_job with that moment,
-- in the time zone of the engine's columns; the nodes listen and wake their job executor when it comes.

SELECT pg_advisory_xact_lock(hashtext('safecommunity.due_job'));

CREATE OR REPLACE FUNCTION announce_due_job() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    PERFORM pg_notify('due_job', coalesce(to_char(NEW.duedate_, 'YYYY-MM-DD"T"HH24:MI:SS.MS'), ''));
    RETURN NULL;
END
$$;

DO
$$
BEGIN
    -- the engine has no index for its own question which jobs are due
    IF to_regclass('act_idx_job_due') IS NULL THEN
        CREATE INDEX act_idx_job_due ON act_ru_job (duedate_) WHERE retries_ > 0 AND suspension_state_ = 1;
    END IF;
    -- nor one for those that somebody works on: it would read every job there is each time it takes a few
    IF to_regclass('act_idx_job_locked') IS NULL THEN
        CREATE INDEX act_idx_job_locked ON act_ru_job (lock_exp_time_) WHERE lock_owner_ IS NOT NULL;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_trigger WHERE tgrelid = 'act_ru_job'::regclass AND tgname = 'due_job_added') THEN
        CREATE TRIGGER due_job_added AFTER INSERT ON act_ru_job FOR EACH ROW
            WHEN (NEW.retries_ > 0 AND NEW.suspension_state_ = 1)
            EXECUTE FUNCTION announce_due_job();
    END IF;
    -- moved, tried again by an administrator, or no longer suspended; locking a job is not announced
    IF NOT EXISTS (SELECT FROM pg_trigger WHERE tgrelid = 'act_ru_job'::regclass AND tgname = 'due_job_changed') THEN
        CREATE TRIGGER due_job_changed AFTER UPDATE ON act_ru_job FOR EACH ROW
            WHEN (NEW.retries_ > 0 AND NEW.suspension_state_ = 1
                AND (OLD.duedate_ IS DISTINCT FROM NEW.duedate_
                    OR OLD.retries_ <= 0
                    OR OLD.suspension_state_ <> 1))
            EXECUTE FUNCTION announce_due_job();
    END IF;
END
$$;
