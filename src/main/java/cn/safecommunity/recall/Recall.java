package cn.safecommunity.recall;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Whether a person may take back the last act in a case: it is their own, it has left nothing behind but the opinion, and
 * since then the engine has done nothing but walk to the next task, which nobody has taken on. A letter, a timer, a call
 * to another authority or the step to another level is more than walking. (Who may take back what was not found in the
 * notice and is an assumption.)
 *
 * @param own whether the last opinion of the case is the person's
 * @param ofTheOffice whether the person still belongs to an office that the task was offered to
 * @param leavesTraces whether the answer also named a team, signed a sheet or settled something
 * @param walked the types of what the engine went through since, gateways and the like
 * @param next how many tasks wait now in the same process instance
 * @param taken whether one of them is somebody's
 * @param returnable whether a task that has come up since can return the case; asked only where that is said
 */
record Recall(
        boolean own,
        boolean ofTheOffice,
        boolean leavesTraces,
        List<String> walked,
        int next,
        boolean taken,
        BooleanSupplier returnable) {

    private static final String NOBODY_RETURNS = "后面没有可以退回的环节，确需更正的，请联系系统管理员。";

    private static final List<String> WALKING =
            List.of("exclusiveGateway", "inclusiveGateway", "subProcess", "startEvent", "userTask");

    /** Why this person may not, in words; empty when they may. */
    Optional<String> objection() {
        if (!own) {
            return Optional.of("只有最后一个办理人可以取回自己刚刚办理的一步。您不是这件的最后办理人。");
        }
        if (!ofTheOffice) {
            return Optional.of("您已经不在承办这一步的单位，不能取回。请与该单位现在的人员联系。");
        }
        if (leavesTraces) {
            return Optional.of("这一步提交时已经登记了结果（名单、评分或者清单），不能取回。" + remedy());
        }
        if (next == 0 || !WALKING.containsAll(walked)) {
            return Optional.of("这件已经送出本环节（已印发公文、已送下一级或者已有提醒），不能取回。" + remedy());
        }
        return taken
                ? Optional.of("下一环节已经有人领取，不能取回。" + (returnable.getAsBoolean() ? "请与其联系，由其退回。" : NOBODY_RETURNS))
                : Optional.empty();
    }

    /** A report, a conclusion or a sheet goes to nobody who could return it. */
    private String remedy() {
        return returnable.getAsBoolean() ? "请与下一环节的办理人联系，由其退回。" : NOBODY_RETURNS;
    }
}
