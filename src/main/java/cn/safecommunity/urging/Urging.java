package cn.safecommunity.urging;

import cn.safecommunity.policy.Level;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody may urge whoever has a case: the people of its unit while an authority has it, and an authority while a
 * level below it has it; each office at most once a working day. (That the offices count and not the persons is an
 * assumption: else two colleagues would urge twice a day.)
 *
 * @param ofTheUnit whether the person works for the unit the case is about
 * @param level the level at which the person acts in this case, null for nobody of an authority
 * @param waitingAt the levels that have it now; none when nobody has it
 * @param urgedToday whether the person's office has urged on this working day
 */
record Urging(boolean ofTheUnit, @Nullable Level level, List<Level> waitingAt, boolean urgedToday) {

    static final String ONCE_A_DAY = "您所在单位在本工作日已经催办过，请下一个工作日再催办。";

    /** Why this person may not, in words; empty when they may. */
    Optional<String> objection() {
        if (waitingAt.isEmpty()) {
            return Optional.of("这件现在没有人在办理，不需要催办。");
        }
        if (waitingAt.stream().noneMatch(this::mayUrge)) {
            return Optional.of("只有申报单位和承办单位的上级可以催办。这件现在由" + waitingAt.get(0).label() + "办理。");
        }
        return urgedToday ? Optional.of(ONCE_A_DAY) : Optional.empty();
    }

    /** Whether whoever works at that level hears of it. */
    boolean mayUrge(Level waiting) {
        return ofTheUnit ? waiting != Level.COMMUNITY : level != null && waiting.compareTo(level) < 0;
    }
}
