-- Runs at every start, after the engine has its tables, and changes nothing the second time.
-- Indexes for questions that this application asks of the tables of the engine again and again.

SELECT pg_advisory_xact_lock(hashtext('safecommunity.indexes'));

-- which instances and executions belong to a case file
CREATE INDEX IF NOT EXISTS act_idx_variable_number ON act_ru_variable (name_, long_) WHERE long_ IS NOT NULL;

-- asked whenever a task is completed: whether it has tasks of its own
CREATE INDEX IF NOT EXISTS act_idx_task_parent ON act_ru_task (parent_task_id_);

-- which rights a person has
CREATE INDEX IF NOT EXISTS act_idx_authorization_user ON act_ru_authorization (user_id_, resource_type_);

-- which jobs have failed, of few among very many
CREATE INDEX IF NOT EXISTS act_idx_job_failed ON act_ru_job (process_instance_id_)
    WHERE exception_msg_ IS NOT NULL OR retries_ = 0;

-- how long the latest steps of a process have taken: everything that is asked stands in the index
DROP INDEX IF EXISTS act_idx_history_process_end;
CREATE INDEX IF NOT EXISTS act_idx_history_steps ON act_hi_actinst (proc_def_key_, end_time_ DESC)
    INCLUDE (act_id_, act_name_, duration_, act_type_, act_inst_state_)
    WHERE act_type_ IN ('userTask', 'callActivity', 'serviceTask', 'sendTask', 'receiveTask', 'businessRuleTask', 'subProcess')
        AND act_inst_state_ <> 2 AND duration_ IS NOT NULL;

-- which instances of a process have ended last
CREATE INDEX IF NOT EXISTS act_idx_history_instance_end ON act_hi_procinst (proc_def_key_, end_time_ DESC, id_)
    WHERE end_time_ IS NOT NULL;

-- instances by a part of their number
CREATE INDEX IF NOT EXISTS act_idx_history_instance_number ON act_hi_procinst USING gin (word_pairs(business_key_));
