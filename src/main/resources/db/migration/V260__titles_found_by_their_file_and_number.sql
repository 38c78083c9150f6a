-- A list asks for the titles of the case files that somebody may see, the public for a part of a certificate's number.
CREATE INDEX title_by_file ON title (file_id);
CREATE INDEX title_by_pairs ON title USING gin (word_pairs(certificate_number));
ANALYZE title;
