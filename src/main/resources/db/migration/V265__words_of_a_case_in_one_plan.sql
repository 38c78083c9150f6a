-- A function in SQL is planned anew whenever it is called, which for the join of five tables took longer than to write the line; one
-- in PL/pgSQL is planned once in a connection.
CREATE OR REPLACE FUNCTION write_words_of_cases(cases bigint[]) RETURNS void LANGUAGE plpgsql AS
$$
BEGIN
    INSERT INTO case_words (case_id, words) SELECT * FROM words_of_cases(cases)
    ON CONFLICT ON CONSTRAINT case_words_pkey DO UPDATE SET words = excluded.words WHERE case_words.words <> excluded.words;
END
$$;
