-- since when a pilot is a candidate for its title, and whether that was decided; what is decided is corrected with a reason only
ALTER TABLE pilot ADD COLUMN ranked_on date;
ALTER TABLE pilot ADD COLUMN rank_decided boolean NOT NULL DEFAULT false;
UPDATE pilot SET ranked_on = designated_on WHERE rank IS NOT NULL;
ALTER TABLE pilot ADD CHECK ((rank IS NULL) = (ranked_on IS NULL));
