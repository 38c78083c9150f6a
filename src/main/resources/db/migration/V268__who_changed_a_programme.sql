-- Who changed the draft of a programme last, and when: a colleague who starts it without having seen the change is told.
-- A draft from before has nobody until it is saved again.
ALTER TABLE programme
    ADD changed_by varchar(64),
    ADD changed_at timestamptz;
