package cn.safecommunity.casefile;

import cn.safecommunity.WrittenDay;
import cn.safecommunity.policy.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Nobody decides twice about one case: a person acts at one level only, whatever groups they are in, and nobody decides
 * about the own unit or what they applied for themselves. At the same level a person may act again, unless the task asks
 * for another person than an earlier one. Whoever assesses or countersigns independently does nothing else in the case.
 * (The notice wants each level to review; who may not be one person with whom was
 * not found in it and is an assumption.)
 */
final class FourEyes {

    private FourEyes() {}

    /**
     * What a person has done in a case so far; {@code task} is what people call it, and applying is a task too.
     *
     * @param apart whether it was done independently of everybody else who acts in the case
     */
    record Act(Level level, String task, Instant at, boolean apart) {}

    /**
     * Why this person must not act at a task, in words; empty when nothing speaks against it.
     *
     * @param acting the level that acts at the task
     * @param apart whether it is done independently of everybody else who acts in the case
     * @param label what people call the task
     * @param otherThan what somebody else must have done before, in words; null when there is no such
     * @param latestIsOwn whether this person did it last, or gave advice on it
     * @param ofTheUnit whether the person works for the unit that the case is about
     */
    static Optional<String> objection(
            Level acting,
            boolean apart,
            String label,
            @Nullable String otherThan,
            boolean latestIsOwn,
            boolean ofTheUnit,
            List<Act> acts) {
        if (latestIsOwn) {
            return Optional.of(
                    "“" + label + "”与“" + otherThan + "”不能由同一人办理：您已经办理过“" + otherThan + "”，或者为它提过意见，请由另一位负责人办理。");
        }
        Optional<String> earlier = acts.stream()
                .filter(act -> act.level() != acting)
                .findFirst()
                .map(act -> "同一人在一个案卷中只能在一个层级办理：您已于" + WrittenDay.of(act.at()) + "在"
                        + act.level().label() + "办理过“" + act.task() + "”，不能再办理" + acting.label() + "的“" + label
                        + "”。请由本单位其他人员办理。");
        if (earlier.isEmpty()) {
            earlier = acts.stream()
                    .filter(act -> act.apart() != apart)
                    .findFirst()
                    .map(act -> "独立作出的评定、会签与其他环节不能由同一人办理：您已于" + WrittenDay.of(act.at()) + "办理过“" + act.task()
                            + "”，不能再办理“" + label + "”。请由其他人员办理。");
        }
        if (earlier.isPresent() || acting == Level.COMMUNITY || !ofTheUnit) {
            return earlier;
        }
        return Optional.of("您是创建单位的工作人员，不能审核本单位，“" + label + "”请由本单位以外的人员办理。");
    }
}
