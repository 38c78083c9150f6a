package cn.safecommunity.creation;

import cn.safecommunity.WrittenDay;
import cn.safecommunity.creation.CheckRepository.Check;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far a unit is with its preliminary check (notice clause 4-phase2: 初验) at the end of a day.
 *
 * @param on since when, or when it came out
 * @param score of the latest check that the city agreed to
 * @param words who has it, or what is missing
 * @param caseId the creation it is about; null when there is none or it was withdrawn
 */
public record CheckStanding(
        State state,
        @Nullable LocalDate on,
        @Nullable BigDecimal score,
        String words,
        @Nullable Long caseId) {

    /** 合格 is 达标: the check is passed when the departments have agreed and everything is put right. */
    public enum State {
        NOT_BEGUN("notBegun", "尚未初验"),
        IN_CHECK("inCheck", "正在初验"),
        PASSED("passed", "初验合格（达标）"),
        NOT_PASSED("notPassed", "初验未通过");

        private final String id;
        private final String label;

        State(String id, String label) {
            this.id = id;
            this.label = label;
        }

        @JsonValue
        public String id() {
            return id;
        }

        /** What people read. */
        public String label() {
            return label;
        }

        public static State of(String id) {
            return Arrays.stream(values())
                    .filter(state -> state.id.equals(id))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No preliminary check is " + id));
        }
    }

    /** Everything in one sentence without its end. */
    public String sentence() {
        LocalDate day = on;
        String score = this.score == null ? "" : "，评分 " + this.score.toPlainString() + " 分";
        return state.label()
                + (day == null ? "" : "，" + WrittenDay.of(day))
                + score
                + (words.isEmpty() ? "" : "，" + words);
    }

    /** A unit that has not registered a creation. */
    static CheckStanding none() {
        return new CheckStanding(State.NOT_BEGUN, null, null, "没有办理创建备案", null);
    }

    /**
     * The standing at the end of that day.
     *
     * @param creations those of the unit that had begun by then, the latest first
     * @param checks those of its creations that had begun by then, the latest first
     * @param holder who has the creation now, in words; empty for a day that is over
     */
    static CheckStanding of(List<Creation> creations, List<Check> checks, String holder, LocalDate day) {
        return creations.stream()
                .filter(creation -> creation.isUpToStandard() && endedBy(creation, day))
                .min(Comparator.comparing(creation -> Objects.requireNonNull(creation.endedOn())))
                .map(creation -> new CheckStanding(
                        State.PASSED, creation.endedOn(), score(creation, checks, day), "", creation.caseId()))
                .orElseGet(() -> creations.isEmpty() ? none() : latest(creations.get(0), checks, holder, day));
    }

    private static CheckStanding latest(Creation creation, List<Check> checks, String holder, LocalDate day) {
        if (!endedBy(creation, day)) {
            return running(creation, checks, holder, day);
        }
        return creation.state() == CreationState.WITHDRAWN
                ? new CheckStanding(State.NOT_BEGUN, creation.endedOn(), null, "创建已撤回，没有重新备案", null)
                : new CheckStanding(
                        State.NOT_PASSED,
                        creation.endedOn(),
                        score(creation, checks, day),
                        creation.state().label() + "，没有重新备案",
                        creation.caseId());
    }

    private static CheckStanding running(Creation creation, List<Check> checks, String holder, LocalDate day) {
        Check last = checks.stream()
                .filter(check -> check.caseId() == creation.caseId())
                .findFirst()
                .orElse(null);
        long id = creation.caseId();
        if (last == null) {
            return new CheckStanding(
                    State.NOT_BEGUN, creation.beganOn(), null, holder.isEmpty() ? "已备案，没有送市级初验" : holder, id);
        }
        LocalDate decided = last.decidedOn();
        if (decided == null || decided.isAfter(day)) {
            return new CheckStanding(State.IN_CHECK, last.begunOn(), null, holder, id);
        }
        return Boolean.TRUE.equals(last.passed())
                ? new CheckStanding(State.IN_CHECK, last.begunOn(), last.score(), holder, id)
                : new CheckStanding(
                        State.NOT_PASSED,
                        decided,
                        null,
                        "退回改正：" + Objects.requireNonNullElse(last.missing(), "")
                                + (holder.isEmpty() ? "" : "；现由" + holder),
                        id);
    }

    private static boolean endedBy(Creation creation, LocalDate day) {
        LocalDate ended = creation.endedOn();
        return ended != null && !ended.isAfter(day);
    }

    private static @Nullable BigDecimal score(Creation creation, List<Check> checks, LocalDate day) {
        return checks.stream()
                .filter(check -> check.caseId() == creation.caseId())
                .filter(check -> check.decidedOn() != null && !check.decidedOn().isAfter(day))
                .map(Check::score)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
