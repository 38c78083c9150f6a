-- the code on a certificate with which anybody can ask whether it is genuine, e.g. 7KQ2-M4XD-9TRP
ALTER TABLE issued_document ADD COLUMN check_code varchar(14) UNIQUE;
