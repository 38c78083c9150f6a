-- Word and Excel files as PDF pages, by the hash of the file they were printed from; can be emptied at any time.
CREATE TABLE printed_file (
  sha256     text PRIMARY KEY,
  pages      bytea, -- null: LibreOffice could not print it
  printed_at timestamptz NOT NULL
);
CREATE INDEX printed_file_printed_at ON printed_file (printed_at);
