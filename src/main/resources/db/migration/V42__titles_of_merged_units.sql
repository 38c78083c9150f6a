-- the unit a title was conferred on, where it has been merged since; the title goes on with its successor
ALTER TABLE title ADD COLUMN conferred_to varchar(16) REFERENCES organisation;
