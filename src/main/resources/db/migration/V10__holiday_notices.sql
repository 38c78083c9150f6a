-- A notice may also set days in the December before its year (2018-12-29 came with the notice for 2019),
-- so a day remembers the notice it came with.
ALTER TABLE holiday ADD COLUMN notice_year integer;
UPDATE holiday SET notice_year = extract(year FROM day);
ALTER TABLE holiday ALTER COLUMN notice_year SET NOT NULL;

-- every publication takes a new number, by which the nodes notice that they have to read the table again
CREATE SEQUENCE holiday_version;
ALTER TABLE published_year ADD COLUMN version bigint NOT NULL DEFAULT nextval('holiday_version');
