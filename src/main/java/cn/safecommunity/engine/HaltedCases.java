package cn.safecommunity.engine;

/** Which cases an administrator has suspended, in SQL: those of which a process instance is suspended. */
public final class HaltedCases {

    private HaltedCases() {}

    /** Whether the case of this number is; two looks into indices, and nothing read of cases that are not looked at. */
    public static String criterion(String caseId) {
        return """
                EXISTS (SELECT 1 FROM act_ru_variable v JOIN act_ru_execution e ON e.id_ = v.proc_inst_id_
                    WHERE v.name_ = 'caseId' AND v.long_ = %s AND e.suspension_state_ = 2)""".formatted(caseId);
    }
}
