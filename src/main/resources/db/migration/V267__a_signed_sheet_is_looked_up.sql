-- The sheet of each row that was touched is looked up by its key, whatever the planner thought of the table when it was small: with a
-- plan from then all sheets were read for every saved row.
CREATE OR REPLACE FUNCTION keep_signed_rows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT FROM (SELECT DISTINCT sheet_id FROM touched) row
            CROSS JOIN LATERAL (SELECT state FROM score_sheet WHERE id = row.sheet_id OFFSET 0) sheet
        WHERE sheet.state = 'signed'
    ) THEN
        RAISE EXCEPTION '% of % is not allowed: the sheet is signed', TG_OP, TG_TABLE_NAME;
    END IF;
    RETURN NULL;
END
$$;
