-- a place that has become free is nominated again: a further selection of the county, for some places only
ALTER TABLE selection DROP CONSTRAINT selection_programme_county_key;
ALTER TABLE selection ADD COLUMN places integer CHECK (places > 0);
ALTER TABLE selection ADD COLUMN opened_on date NOT NULL DEFAULT current_date;
ALTER TABLE selection ADD COLUMN designated boolean NOT NULL DEFAULT false;
UPDATE selection s SET designated = EXISTS (
    SELECT 1 FROM pilot p WHERE p.programme = s.programme AND p.county = s.county);
CREATE UNIQUE INDEX first_selection ON selection (programme, county) WHERE places IS NULL;
