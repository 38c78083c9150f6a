-- A renewal under a model in which the task of a report ends with the period: the report is asked for again, with the days it had.
ALTER TABLE title_report ADD COLUMN first_asked_at timestamptz;
COMMENT ON COLUMN title_report.first_asked_at IS 'when it was asked for before a renewal ended its task; null where that never happened';
