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

    /**
     * The case that a task {@code t} is about, as {@code about}: the one its own execution names, else its process instance.
     * Two looks into a unique index, and none where nobody asks for {@code about.case_id}.
     */
    public static final String ABOUT = """
            CROSS JOIN LATERAL (
                SELECT coalesce(
                    (SELECT v.long_ FROM act_ru_variable v WHERE v.var_scope_ = t.execution_id_ AND v.name_ = 'caseId'),
                    (SELECT v.long_ FROM act_ru_variable v WHERE v.var_scope_ = t.proc_inst_id_ AND v.name_ = 'caseId'))
                AS case_id) about
            """;

    /** The tasks, as {@code t}, with the case each is about. */
    public static final String FROM_OWN = "FROM own JOIN act_ru_task t ON t.id_ = own.id\n" + ABOUT;

    private OwnTasks() {}
}
