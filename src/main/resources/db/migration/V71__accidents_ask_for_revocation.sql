-- the day of the accident (or the year, where only totals are known) that a proposal goes back to; it is made once
ALTER TABLE title_revocation ADD COLUMN occasion varchar(10);
CREATE UNIQUE INDEX title_revocation_once ON title_revocation (certificate_number, occasion);
