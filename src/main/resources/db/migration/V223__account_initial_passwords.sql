-- Passwords that somebody else has set: they open nothing but the page on which the person sets an own one.

CREATE TABLE initial_password (
    person varchar(64) PRIMARY KEY
);
