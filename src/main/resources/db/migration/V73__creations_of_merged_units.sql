-- A creation goes on with the successor of a merged unit; under whose 备案表 it began stays written down.
ALTER TABLE creation ADD COLUMN registered_as varchar(16) REFERENCES organisation;
