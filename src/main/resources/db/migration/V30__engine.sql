-- The nodes that work on the jobs of this database, and when each was last heard; by the clock of the database.
CREATE TABLE node (
    id      text PRIMARY KEY,
    name    text NOT NULL,
    seen_at timestamptz NOT NULL
);

COMMENT ON TABLE node IS 'one row per running node; the id is the lock owner of its jobs, the name outlives a restart';

-- Which releases have deployed their models, by the moment their source was committed.
CREATE TABLE deployed_models (
    released_at timestamptz PRIMARY KEY,
    deployed_at timestamptz NOT NULL
);
