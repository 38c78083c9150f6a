-- a team is also named for the re-assessment of a title, whose case file is no application
ALTER TABLE case_assessor DROP CONSTRAINT case_assessor_case_id_fkey,
    ADD FOREIGN KEY (case_id) REFERENCES case_file;
