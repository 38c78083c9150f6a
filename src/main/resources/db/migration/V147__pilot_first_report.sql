-- when the leader of the county first sent the selection up (notice clause 5-report): the day that counts for 30 April
ALTER TABLE selection ADD COLUMN handed_in_on date;
