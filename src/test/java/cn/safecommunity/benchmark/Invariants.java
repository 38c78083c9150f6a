package cn.safecommunity.benchmark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is true of every row that the product itself has written, as far as its lists, its boards and Cockpit build on it. Asked
 * of the real rows first, and of the copies afterwards.
 */
record Invariants(JdbcClient jdbc) {

    private static final Map<String, String> BROKEN = new LinkedHashMap<>(Map.ofEntries(
            Map.entry("an open task without its history", """
                    act_ru_task t LEFT JOIN act_hi_taskinst h ON h.id_ = t.id_ AND h.end_time_ IS NULL
                        AND h.proc_inst_id_ = t.proc_inst_id_ AND h.due_date_ IS NOT DISTINCT FROM t.due_date_ WHERE h.id_ IS NULL"""),
            Map.entry(
                    "an unfinished task of the history that is not open",
                    "act_hi_taskinst h LEFT JOIN act_ru_task t ON t.id_ = h.id_ WHERE h.end_time_ IS NULL AND t.id_ IS NULL"),
            Map.entry("an open task that nobody has and nobody is offered", """
                    act_ru_task t WHERE t.assignee_ IS NULL AND NOT EXISTS (
                        SELECT FROM act_ru_identitylink l WHERE l.task_id_ = t.id_ AND l.type_ = 'candidate')"""),
            Map.entry("an open task of an instance that names no case that runs", """
                    act_ru_task t WHERE NOT EXISTS (
                        SELECT FROM act_ru_variable v JOIN case_file c ON c.id = v.long_
                        WHERE v.name_ = 'caseId' AND v.proc_inst_id_ = t.proc_inst_id_ AND c.ended_at IS NULL)"""),
            Map.entry("an open task without a timer of its instance", """
                    act_ru_task t WHERE t.due_date_ IS NOT NULL AND NOT EXISTS (SELECT FROM act_ru_job j
                        WHERE j.process_instance_id_ = t.proc_inst_id_ AND j.type_ = 'timer')"""),
            Map.entry("an instance without its history, or with one that has ended", """
                    act_ru_execution e LEFT JOIN act_hi_procinst h ON h.proc_inst_id_ = e.id_ AND h.end_time_ IS NULL
                        AND h.root_proc_inst_id_ = e.root_proc_inst_id_ WHERE e.parent_id_ IS NULL AND h.id_ IS NULL"""),
            Map.entry(
                    "an instance of the history that is neither there nor over",
                    "act_hi_procinst h LEFT JOIN act_ru_execution e ON e.id_ = h.proc_inst_id_ WHERE (h.end_time_ IS NULL) <> (e.id_ IS NOT NULL)"),
            Map.entry("history of an instance that never was", """
                    (SELECT proc_inst_id_ FROM act_hi_taskinst UNION SELECT proc_inst_id_ FROM act_hi_actinst
                     UNION SELECT proc_inst_id_ FROM act_hi_varinst) i
                    LEFT JOIN act_hi_procinst h ON h.proc_inst_id_ = i.proc_inst_id_ WHERE i.proc_inst_id_ IS NOT NULL AND h.id_ IS NULL"""),
            Map.entry(
                    "history that ends before it begins or is never removed",
                    "act_hi_procinst WHERE end_time_ < start_time_ OR removal_time_ IS NULL"),
            Map.entry("a timer or a variable of an execution that is not there", """
                    (SELECT execution_id_ FROM act_ru_job UNION SELECT execution_id_ FROM act_ru_variable) x
                    LEFT JOIN act_ru_execution e ON e.id_ = x.execution_id_ WHERE x.execution_id_ IS NOT NULL AND e.id_ IS NULL"""),
            Map.entry("a running application whose file has ended, or the other way round", """
                    endorsement_case a JOIN case_file c ON c.id = a.id WHERE NOT c.draft AND a.state <> 'draft'
                        AND (a.state = 'running') <> (c.ended_at IS NULL)"""),
            Map.entry("an application that does not say what its file says", """
                    endorsement_case a JOIN case_file c ON c.id = a.id WHERE a.community <> c.community OR a.county <> c.county
                        OR a.business_key <> c.business_key OR a.process_instance_id <> c.process_instance_id"""),
            Map.entry(
                    "an application of a county that the unit does not lie in",
                    "endorsement_case a JOIN organisation u ON u.code = a.community WHERE u.parent_code <> a.county"),
            Map.entry(
                    "a clock that runs in a case that has ended",
                    "stage_clock s JOIN case_file c ON c.id = s.case_id WHERE s.running_since IS NOT NULL AND c.ended_at IS NOT NULL"),
            Map.entry("a running case without a clock", """
                    endorsement_case a WHERE a.state = 'running' AND NOT EXISTS (
                        SELECT FROM stage_clock s WHERE s.case_id = a.id AND s.running_since IS NOT NULL)"""),
            Map.entry(
                    "a finished case that nobody gave an opinion in",
                    "endorsement_case a WHERE a.state = 'conferred' AND NOT EXISTS (SELECT FROM opinion o WHERE o.case_id = a.id)"),
            Map.entry("a title of an application that did not end with one", """
                    title t JOIN endorsement_case a ON a.id = t.case_id JOIN case_file c ON c.id = t.file_id
                    WHERE a.state <> 'conferred' OR a.community <> t.community OR c.community <> t.community OR c.kind <> 'title'"""),
            Map.entry("a title that is over before it begins", "title WHERE valid_until <= conferred_on")));

    /** What is broken, in words, with how many rows break it. */
    List<String> broken() {
        return BROKEN.entrySet().stream()
                .flatMap(each -> {
                    long rows = jdbc.sql("SELECT count(*) FROM " + each.getValue())
                            .query(Long.class)
                            .single();
                    return rows == 0 ? Stream.<String>empty() : Stream.of(each.getKey() + ": " + rows);
                })
                .toList();
    }
}
