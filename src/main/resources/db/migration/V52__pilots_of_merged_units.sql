-- the unit that was designated, where it has been merged since; the pilot goes on with its successor
ALTER TABLE pilot ADD COLUMN designated_as varchar(16) REFERENCES organisation;
