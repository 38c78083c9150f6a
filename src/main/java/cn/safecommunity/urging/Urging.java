package cn.safecommunity.urging;

import cn.safecommunity.WrittenDay;
import cn.safecommunity.policy.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody may urge whoever has a case: the people of its unit while an authority has it, and an authority while a
 * level below it has it; each unit or authority at most once in so many working days as the policy says. (That the
 * authorities count and not their offices or persons is an assumption: else its examiner and its leader would urge twice.)
 *
 * @param ofTheUnit whether the person works for the unit the case is about
 * @param level the level at which the person acts in this case, null for nobody of an authority
 * @param waitingAt the levels that have it now; none when nobody has it
 * @param again the first day on which the person's unit or authority may urge again, null when it may today
 */
record Urging(
        boolean ofTheUnit,
        @Nullable Level level,
        List<Level> waitingAt,
        @Nullable LocalDate again) {

    static final String JUST_URGED = "您所在单位刚刚催办过，请刷新页面。";

    /** Why this person may not, in words; empty when they may. */
    Optional<String> objection() {
        if (waitingAt.isEmpty()) {
            return Optional.of("这件现在没有人在办理，不需要催办。");
        }
        if (waitingAt.stream().noneMatch(this::mayUrge)) {
            return Optional.of("只有申报单位和承办单位的上级可以催办。这件现在由" + waitingAt.get(0).label() + "办理。");
        }
        return Optional.ofNullable(again).map(day -> "您所在单位已经催办过，" + WrittenDay.of(day) + "起可以再次催办。");
    }

    /** Whether whoever works at that level hears of it. */
    boolean mayUrge(Level waiting) {
        return ofTheUnit ? waiting != Level.COMMUNITY : level != null && waiting.compareTo(level) < 0;
    }
}
