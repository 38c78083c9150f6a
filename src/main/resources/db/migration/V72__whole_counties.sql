-- A county that applies as a whole is a creation unit of a kind of its own (安全社区评定管理办法(试行) 第3条).
ALTER TABLE organisation
    DROP CONSTRAINT organisation_kind_check,
    ADD CONSTRAINT organisation_kind_check CHECK (kind IN ('province', 'association', 'city', 'county', 'zone', 'street', 'township', 'enterprise', 'wholeCounty'));
ALTER TABLE community
    DROP CONSTRAINT community_unit_type_check,
    ADD CONSTRAINT community_unit_type_check CHECK (unit_type IN ('street', 'township', 'enterprise', 'wholeCounty'));
