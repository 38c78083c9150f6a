-- Every year asks for its report, also while an earlier one is owed: a report knows whether it was asked for and in which task it is written.
ALTER TABLE title_report
    -- when it was asked for; nothing once a renewal has ended the task it was not written in, until it is asked for again
    ADD COLUMN asked_at timestamptz,
    ADD COLUMN task_id  varchar(64) UNIQUE;

UPDATE title_report SET asked_at = due_on::timestamp AT TIME ZONE 'Asia/Shanghai';

DO $$
BEGIN
    IF to_regclass('public.act_ru_task') IS NOT NULL THEN
        UPDATE title_report report SET task_id = task.id_
        FROM title
            JOIN public.act_ru_variable held ON held.name_ = 'caseId' AND held.long_ = title.file_id
            JOIN public.act_ru_task task ON task.proc_inst_id_ = held.proc_inst_id_ AND task.task_def_key_ = 'reportAnnually'
        WHERE report.certificate_number = title.certificate_number AND report.submitted_at IS NULL;
    END IF;
END $$;
