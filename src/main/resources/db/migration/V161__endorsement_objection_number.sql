-- Whoever objects has a number by which the state is read.

ALTER TABLE objection
    ADD COLUMN number varchar(24),
    ADD COLUMN settled_at timestamptz;
UPDATE objection SET number = 'YY' || to_char(raised_at, 'YYYYMMDD') || '-' || lpad(id::text, 8, '0');
ALTER TABLE objection
    ALTER COLUMN number SET NOT NULL,
    ADD CONSTRAINT objection_number_unique UNIQUE (number);
