package cn.safecommunity.programme;

import cn.safecommunity.policy.FieldProblem;
import cn.safecommunity.policy.PlanField;
import cn.safecommunity.policy.ProgrammePlan;
import cn.safecommunity.policy.ProgrammePlan.Criterion;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A programme as the start form and the lists show it: every number by name, and what still keeps it from starting.
 *
 * @param seen what is sent with the start, so that only what was seen is started; null where there is no draft
 * @param over whether it is a draft whose first report was due before today, so that it starts no more
 */
record ProgrammeView(
        @Nullable Long id,
        String businessKey,
        String policy,
        String name,
        String notice,
        String state,
        @Nullable String seen,
        boolean over,
        int counties,
        List<Field> fields,
        List<Criterion> criteria,
        List<FieldProblem> problems,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn,
        List<CountyName> participants) {

    /** One number or date; an assumption is in no published rule. */
    record Field(String name, String label, boolean date, String value, boolean assumption) {}

    /** Who takes part. */
    record CountyName(String code, String name, boolean quota) {}

    static List<Field> fields(ProgrammePlan plan, ProgrammePlan policy) {
        return Arrays.stream(PlanField.values())
                .map(field -> new Field(
                        field.name(),
                        field.label(),
                        field.isDate(),
                        plan.value(field).toString(),
                        policy.assumptions().contains(field.name())))
                .toList();
    }
}
