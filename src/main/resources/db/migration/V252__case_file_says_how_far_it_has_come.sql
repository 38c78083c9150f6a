-- how far a case has come, and with it who may see it, stands in its case file alone
UPDATE case_file f
SET reached_province = f.reached_province OR e.reached_province, reached_association = f.reached_association OR e.reached_association
FROM endorsement_case e
WHERE e.id = f.id AND (e.reached_province OR e.reached_association);

ALTER TABLE endorsement_case DROP COLUMN reached_province, DROP COLUMN reached_association;

-- and who may read a case or work on a task is asked of the case and the task (RuleOfAccess): what used to be written for each of them
-- goes, the rights of groups to all things of a kind stay; a new database has none of these tables yet
DO
$$
BEGIN
    IF to_regclass('public.act_ru_authorization') IS NOT NULL THEN
        DELETE FROM public.act_ru_authorization WHERE type_ = 1 AND resource_type_ IN (7, 8, 19, 20) AND resource_id_ <> '*';
    END IF;
END
$$;
