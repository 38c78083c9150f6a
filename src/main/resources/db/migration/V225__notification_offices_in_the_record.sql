-- A line of a record that names officers also says it with their offices, for whoever is told no officers.
ALTER TABLE case_record ADD COLUMN offices text;
