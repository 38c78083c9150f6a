package cn.safecommunity.engine;

/**
 * The open tasks of one person in SQL, by the parameters {@code person} and {@code groups} (with commas between): those given
 * to them, and those offered to them or to one of their groups, which is what the engine lets them read. Driven from the
 * person's own links, so that the tasks of others cost nothing.
 */
public final class OwnTasks {

    /** Their ids, as {@code own}. */
    public static final String WITH_OWN = """
            WITH own AS (
                SELECT id_ AS id FROM act_ru_task WHERE assignee_ = :person OR owner_ = :person
                UNION
                SELECT task_id_ FROM act_ru_identitylink
                WHERE task_id_ IS NOT NULL AND type_ = 'candidate'
                  AND (group_id_ = ANY(string_to_array(:groups, ',')) OR user_id_ = :person))
            """;

    /** The case that a task {@code t} is about, as {@code about}: the one its own execution names, else its process instance. */
    public static final String ABOUT = """
            LEFT JOIN LATERAL (
                SELECT v.long_ AS case_id FROM act_ru_variable v
                WHERE v.name_ = 'caseId' AND v.execution_id_ IN (t.execution_id_, t.proc_inst_id_)
                ORDER BY v.execution_id_ = t.execution_id_ DESC LIMIT 1) about ON true
            """;

    /** The tasks, as {@code t}, with the case each is about. */
    public static final String FROM_OWN = "FROM own JOIN act_ru_task t ON t.id_ = own.id\n" + ABOUT;

    private OwnTasks() {}
}
