-- A case is found by a word in its matter, its number, the name of who began it, its unit, its county or the numbers of its
-- documents. All of them stand together in one line here, which triggers write, so that a search reads one index however many
-- cases and documents there are.

-- The pairs of neighbouring characters of a text as numbers, capitals as small letters: whatever contains a word of two
-- characters and more has all pairs of the word. A word of Chinese has two characters mostly, so that an index of three at a time
-- (pg_trgm) would not help.
CREATE FUNCTION word_pairs(given text) RETURNS integer[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS
$$
DECLARE
    pairs     integer[] := '{}';
    before    integer := 10;
    here      integer;
    character text;
BEGIN
    FOREACH character IN ARRAY string_to_array(lower(given), NULL) LOOP
        here := ascii(character);
        IF before <> 10 AND here <> 10 THEN
            pairs := pairs || ((before << 16) | here);
        END IF;
        before := here;
    END LOOP;
    RETURN pairs;
END
$$;

CREATE TABLE case_words (
    case_id bigint PRIMARY KEY REFERENCES case_file ON DELETE CASCADE,
    words   text NOT NULL
);

CREATE FUNCTION words_of_cases(cases bigint[]) RETURNS TABLE (case_id bigint, words text) LANGUAGE sql STABLE AS
$$
    SELECT c.id, concat_ws(E'\n', c.subject, c.business_key, c.starter, u.name, k.name, d.numbers)
    FROM case_file c
        LEFT JOIN organisation u ON u.code = c.community
        LEFT JOIN organisation k ON k.code = c.county
        LEFT JOIN LATERAL (
            SELECT string_agg(number, E'\n' ORDER BY id) AS numbers FROM issued_document WHERE issued_document.case_id = c.id) d ON true
    WHERE c.id = ANY(cases)
$$;

-- A function in SQL is planned anew whenever it is called, which for the join of five tables took longer than to write the line; one
-- in PL/pgSQL is planned once in a connection.
CREATE FUNCTION write_words_of_cases(cases bigint[]) RETURNS void LANGUAGE plpgsql AS
$$
BEGIN
    INSERT INTO case_words (case_id, words) SELECT * FROM words_of_cases(cases)
    ON CONFLICT ON CONSTRAINT case_words_pkey DO UPDATE SET words = excluded.words WHERE case_words.words <> excluded.words;
END
$$;
CREATE INDEX case_words_by_pairs ON case_words USING gin (word_pairs(words));

CREATE FUNCTION note_words_of_cases() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    CASE TG_ARGV[0]
        WHEN 'opened' THEN PERFORM write_words_of_cases(ARRAY(SELECT id FROM come));
        WHEN 'issued' THEN PERFORM write_words_of_cases(ARRAY(SELECT DISTINCT case_id FROM come));
        WHEN 'changed' THEN PERFORM write_words_of_cases(ARRAY[NEW.id]);
        WHEN 'renamed' THEN PERFORM write_words_of_cases(
            ARRAY(SELECT id FROM case_file WHERE community = NEW.code UNION SELECT id FROM case_file WHERE county = NEW.code));
    END CASE;
    RETURN NULL;
END
$$;
CREATE TRIGGER words_of_opened_cases AFTER INSERT ON case_file REFERENCING NEW TABLE AS come
    FOR EACH STATEMENT EXECUTE FUNCTION note_words_of_cases('opened');
CREATE TRIGGER words_of_changed_case AFTER UPDATE OF subject, business_key, starter, community, county ON case_file FOR EACH ROW
    WHEN ((OLD.subject, OLD.business_key, OLD.starter, OLD.community, OLD.county)
        IS DISTINCT FROM (NEW.subject, NEW.business_key, NEW.starter, NEW.community, NEW.county))
    EXECUTE FUNCTION note_words_of_cases('changed');
CREATE TRIGGER words_of_issued_documents AFTER INSERT ON issued_document REFERENCING NEW TABLE AS come
    FOR EACH STATEMENT EXECUTE FUNCTION note_words_of_cases('issued');
CREATE TRIGGER words_of_renamed_place AFTER UPDATE OF name ON organisation FOR EACH ROW WHEN (OLD.name <> NEW.name)
    EXECUTE FUNCTION note_words_of_cases('renamed');
