-- a migration may take its time; the limits of the pool hold for what people ask
SET LOCAL statement_timeout = 0;
SET LOCAL lock_timeout = 0;
