-- the public notice before a title
CREATE TABLE public_notice (
    case_id   bigint PRIMARY KEY REFERENCES endorsement_case,
    starts_at timestamptz NOT NULL,
    ends_at   timestamptz NOT NULL
);
