-- whether the list of a county's streets and townships is complete, and who says so; without it no share of them is counted
ALTER TABLE organisation ADD COLUMN units_source varchar(200);
