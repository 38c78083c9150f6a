-- The titles of a unit, and the valid ones among very many: the public looks for both.
CREATE INDEX title_by_community ON title (community, valid_until);
CREATE INDEX title_by_conferment ON title (conferred_on DESC, community, certificate_number);
