-- The annual assessment of the counties (notice clause 5-leadership): computed until the city office closes it, then kept.
CREATE TABLE annual_sheet (
    programme bigint       NOT NULL REFERENCES programme,
    county    varchar(16)  NOT NULL REFERENCES organisation,
    year      integer      NOT NULL,
    points    numeric(5, 1) NOT NULL,
    remark    text         NOT NULL,
    closed_by varchar(64)  NOT NULL,
    closed_at timestamptz  NOT NULL,
    PRIMARY KEY (programme, county, year)
);
CREATE TABLE annual_line (
    programme   bigint       NOT NULL,
    county      varchar(16)  NOT NULL,
    year        integer      NOT NULL,
    position    integer      NOT NULL,
    label       varchar(60)  NOT NULL,
    most        numeric(5, 1) NOT NULL,
    points      numeric(5, 1) NOT NULL,
    explanation text         NOT NULL,
    PRIMARY KEY (programme, county, year, position),
    FOREIGN KEY (programme, county, year) REFERENCES annual_sheet
);
CREATE TRIGGER annual_sheet_is_kept BEFORE UPDATE OR DELETE ON annual_sheet FOR EACH ROW EXECUTE FUNCTION keep_evidence();
CREATE TRIGGER annual_line_is_kept BEFORE UPDATE OR DELETE ON annual_line FOR EACH ROW EXECUTE FUNCTION keep_evidence();
