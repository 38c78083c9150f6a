-- Runs at every start, after the engine has its tables, and changes nothing the second time.
-- Indexes for questions that this application asks of the tables of the engine again and again.

SELECT pg_advisory_xact_lock(hashtext('safecommunity.indexes'));

-- which instances and executions belong to a case file
CREATE INDEX IF NOT EXISTS act_idx_variable_number ON act_ru_variable (name_, long_) WHERE long_ IS NOT NULL;
