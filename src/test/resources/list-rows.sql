-- Rows n from :first to :last of everything that is shown as a list (ListCostOverHttpTest), each of a person of its own.
INSERT INTO case_file (id, kind, county, community, subject, opened_at, started_by, starter, started_at, business_key)
SELECT -8000000 - n, 'endorsement', '610902', :unit, '清单申报 ' || n, now(), 'list-starter-' || n, '清单', now(), 'LIST-A-' || n
FROM generate_series(:first, :last) n;
INSERT INTO case_file (id, kind, county, community, subject, opened_at, started_at, business_key)
SELECT -8100000 - n, 'title', '610902', :unit, '清单称号 ' || n, now(), now(), 'LIST-T-' || n FROM generate_series(:first, :last) n;
INSERT INTO endorsement_case (id, business_key, chain, community, county, state, applicant, created_at, applied_on, ended_on)
SELECT -8000000 - n, 'LIST-A-' || n, 'provincial', :unit, '610902', 'conferred', 'list-starter-' || n, now(), '2014-01-02', '2014-06-02'
FROM generate_series(:first, :last) n;
INSERT INTO public_notice (case_id, starts_at, ends_at)
SELECT -8000000 - n, timestamptz '2014-05-01', CASE WHEN n % 2 = 0 THEN timestamptz '2014-05-20' ELSE now() + interval '1 day' END
FROM generate_series(:first, :last) n;
INSERT INTO title (certificate_number, plaque_number, case_id, chain, community, conferred_on, valid_until, file_id, period_from,
    supervised_from)
SELECT 'LIST-' || n, 'LIST-P-' || n, -8000000 - n, 'provincial', :unit, current_date - 400, current_date + 600, -8100000 - n,
    current_date - 400, current_date - 400
FROM generate_series(:first, :last) n;
INSERT INTO title_report (certificate_number, due_on, submitted_by, submitted_at)
SELECT 'LIST-' || n, current_date - 35, 'list-reporter-' || n, now() FROM generate_series(:first, :last) n;
INSERT INTO title_renewal (certificate_number, renewed_on, valid_from, valid_until)
SELECT 'LIST-' || n, current_date - 400, current_date - 400, current_date + 600 FROM generate_series(:first, :last) n;
INSERT INTO title_revocation (certificate_number, ground, explanation, proposed_by, proposed_at, decision, reason, decided_by,
    decided_at)
SELECT 'LIST-' || n, 'falseMaterials', '清单', 'list-proposer-' || n, now(), 'kept', '清单', 'list-decider-' || n, now()
FROM generate_series(:first, :last) n;
INSERT INTO activity (organisation, kind, held_on, place, form, participants, media, summary, entered_by, entered_at)
SELECT :unit, 'other', '2014-03-01', '清单', '清单', n, '', '清单', 'list-activist-' || n, now() FROM generate_series(:first, :last) n;
INSERT INTO safety_record (community, year, within_target, version, entered_by, entered_at)
SELECT :unit, 1900 + n, true, 1, 'list-keeper-' || n, now() FROM generate_series(:first, :last) n;
INSERT INTO analysis (community, year, period, version, accidents, deaths, serious_injuries, risks, measures, entered_by, entered_at)
SELECT :unit, 1900 + n, 1, 1, 0, 0, 0, '清单', '清单', 'list-analyst-' || n, now() FROM generate_series(:first, :last) n;
INSERT INTO issued_document (case_id, number, kind, title, content, sha256, issued_by, issued_at)
SELECT -8100001, 'LIST-D-' || n, 'filing', '清单', '', '', 'list-issuer-' || n, now() FROM generate_series(:first, :last) n;
INSERT INTO copy (document_id, recipient, group_id, sent_at)
SELECT id, '清单', 'list-office', now() FROM issued_document d, generate_series(:first, :last) n
WHERE d.number = 'LIST-D-' || n;
INSERT INTO copy_receipt (copy_id, person, read_at)
SELECT c.id, 'list-reader-' || n, now() FROM copy c JOIN issued_document d ON d.id = c.document_id, generate_series(:first, :last) n
WHERE d.number = 'LIST-D-' || n;
INSERT INTO opinion (case_id, level, task, process_instance_id, person, decision, opinion, given_at)
SELECT -8100001, 'county', 'revoke', 'list', 'list-officer-' || n, 'approve', '清单', now()
FROM generate_series(:first, :last) n;
INSERT INTO case_record (case_id, kind, text, recorded_at)
SELECT -8100001, 'report', '清单', now() FROM generate_series(:first, :last) n;
INSERT INTO material (case_id, type, file_name, media_type, version, size, sha256, content, uploaded_by, uploaded_at)
SELECT -8100001, 'photo', n || '.pdf', 'application/pdf', 1, 0, '', '', 'list-uploader-' || n, now()
FROM generate_series(:first, :last) n;
INSERT INTO archive_entry (id, version, community, kind, element, title, fields, files, saved_by, saved_at)
SELECT 8000000 + n, 1, :unit, 'hazard', '6', '清单 ' || n, '{}',
    (SELECT array_agg(id) FROM material WHERE case_id = -8100001 AND file_name = n || '.pdf'), 'list-archivist-' || n, now()
FROM generate_series(:first, :last) n;
INSERT INTO office_note (case_id, office, person, text, noted_at)
SELECT -8100001, 'county-610902', 'list-noter-' || n, '清单', now() FROM generate_series(:first, :last) n;
INSERT INTO outgoing_message (case_id, channel, recipient, event, subject, body, created_at, next_try_at, retry_until)
SELECT -8100001, 'mail', 'list-' || n || '@example.org', 'list', '清单', '清单', now(), now() + interval '9 days', now() + interval '9 days'
FROM generate_series(:first, :last) n;
INSERT INTO intervention (case_id, process_instance_id, action, cancel, start_before, start_after, description, reason, state,
    proposed_by, proposed_at, decided_by, decided_at)
SELECT -8100000 - n, 'list', 'end', '{}', '{}', '{}', '清单', '清单', 'rejected', 'list-administrator-' || n, now(), 'list-second-' || n, now()
FROM generate_series(:first, :last) n;
INSERT INTO act_id_user (id_, rev_, first_, last_)
SELECT 'list-user-' || n, 1, '单', '清' FROM generate_series(:first, :last) n;
INSERT INTO disabled_account (person, reason, disabled_by, disabled_at)
SELECT id_, '清单', 'list-administrator', now() FROM act_id_user, generate_series(:first, :last) n WHERE id_ = 'list-user-' || n;
INSERT INTO succession (predecessor, successor, merged_on, basis, recorded_by, recorded_at)
SELECT p.code, :unit, '2014-01-01', '清单', 'list-recorder-' || n, now() FROM generate_series(:first, :last) n
JOIN (SELECT code, row_number() OVER (ORDER BY code) AS place FROM organisation WHERE kind = 'township' AND parent_code = '610921'
    OR kind = 'township' AND parent_code = '610922' OR kind = 'township' AND parent_code = '610924') p ON p.place = n
ON CONFLICT DO NOTHING;
INSERT INTO case_file (id, kind, county, community, subject, opened_at, started_at, business_key)
SELECT -8200000 - n, 'creation', '610902', :unit, '清单创建 ' || n, now(), now(), 'LIST-C-' || n FROM generate_series(:first, :last) n;
INSERT INTO creation (case_id, community, state, began_on, registered_as)
SELECT -8200000 - n, p.code, 'running', '2014-01-02', p.code FROM generate_series(:first, :last) n
JOIN (SELECT code, row_number() OVER (ORDER BY code) AS place FROM organisation o
    WHERE kind = 'township' AND parent_code IN ('610925', '610926', '610927')) p ON p.place = n
ON CONFLICT DO NOTHING;
INSERT INTO countersignature (case_id, round, department, state, asked_on, person, answered_at)
SELECT c.case_id, 1, d.department, d.state, '2014-01-02', CASE d.state WHEN 'open' THEN null ELSE 'list-signer' || c.case_id END, now()
FROM creation c, (VALUES ('education', 'open'), ('health', 'approve')) d (department, state)
WHERE c.case_id BETWEEN -8200000 - :last AND -8200000 - :first;
INSERT INTO act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_, start_time_, end_time_, duration_, state_, end_act_id_)
SELECT 'list-' || n, 'list-' || n, 'LIST-I-' || n, 'reviewStep', (SELECT max(id_) FROM act_re_procdef WHERE key_ = 'reviewStep'),
    localtimestamp - interval '2 days', localtimestamp, 172800000, 'COMPLETED', 'list-end'
FROM generate_series(:first, :last) n;
INSERT INTO act_hi_varinst (id_, proc_inst_id_, execution_id_, name_, var_type_, long_, proc_def_key_)
SELECT 'list-' || n, 'list-' || n, 'list-' || n, 'caseId', 'long', -8000000 - n, 'reviewStep' FROM generate_series(:first, :last) n;
INSERT INTO act_hi_actinst (id_, proc_def_key_, proc_def_id_, proc_inst_id_, execution_id_, act_id_, act_name_, act_type_, start_time_,
    end_time_, duration_, act_inst_state_, sequence_counter_)
SELECT 'list-' || n, 'reviewStep', 'list', 'list-instance', 'list', 'list-step-' || n, '清单', 'userTask', localtimestamp, localtimestamp, n, 0, n
FROM generate_series(:first, :last) n;
INSERT INTO act_hi_op_log (id_, user_id_, timestamp_, operation_type_, property_, org_value_, new_value_, entity_type_, proc_inst_id_)
SELECT 'list-' || n, 'list-operator-' || n, localtimestamp, 'Suspend', 'suspensionState', 'active', 'suspended', 'ProcessInstance', 'list-' || n
FROM generate_series(:first, :last) n;
INSERT INTO stage_clock (case_id, level, step, part, limit_days, running_since, process_instance_id)
SELECT -8000000 - n, 'county', 'examine', 0, 10, current_date - 90, 'list' FROM generate_series(:first, :last) n;
