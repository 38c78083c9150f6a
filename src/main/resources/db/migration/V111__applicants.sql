-- who began a case in the name of its unit; such a person decides nothing in it
ALTER TABLE case_file ADD COLUMN applied_by varchar(64), ADD COLUMN applied_at timestamptz;
CREATE INDEX opinion_by_person ON opinion (person, case_id);
