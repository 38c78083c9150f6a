-- Which releases have deployed their models, by the moment their source was committed.
CREATE TABLE deployed_models (
    released_at timestamptz PRIMARY KEY,
    deployed_at timestamptz NOT NULL
);
