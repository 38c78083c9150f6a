package cn.safecommunity.creation;

import java.util.Collection;
import java.util.List;

/**
 * What the answers of the departments add up to. One return is enough to send the check back; else the policy says
 * whether all, any or a ratio of them must agree, and whether silence is no objection or does not count. None of it is in
 * the notice: 会签 within seven working days is 国发〔1999〕9号 by analogy, the rest is an assumption.
 */
record CountersignTally(String mode, int ratioPercent, boolean silenceAgrees) {

    static final String OPEN = "open";
    static final String APPROVE = "approve";
    static final String RETURN = "return";
    static final String REJECT = "reject";
    static final String SILENT = "silent";
    static final String REMOVED = "removed";
    /** Still open when the others had decided. */
    static final String CLOSED = "closed";

    /** Answered, and not shown before all have answered; never stored. */
    static final String SEALED = "sealed";

    static final String UNDECIDED = "undecided";

    /** Whether somebody of the department has said so, and not a timer or whoever changed who is asked. */
    static boolean isAnswer(String state) {
        return List.of(APPROVE, RETURN, REJECT).contains(state);
    }

    /** approve, return or reject, or undecided while the open answers can still change it. */
    String outcome(Collection<String> states) {
        if (states.contains(RETURN)) {
            return RETURN;
        }
        int agreed = count(states, APPROVE) + (silenceAgrees ? count(states, SILENT) : 0);
        int open = count(states, OPEN) + count(states, CLOSED);
        int needed = needed(agreed + open + count(states, REJECT));
        if (agreed >= needed) {
            return APPROVE;
        }
        return agreed + open < needed ? REJECT : UNDECIDED;
    }

    private int needed(int counted) {
        return switch (mode) {
            case "all" -> counted;
            case "any" -> 1;
            case "ratio" -> Math.max(1, (counted * ratioPercent + 99) / 100);
            default -> throw new IllegalStateException("No countersigning is called " + mode);
        };
    }

    private static int count(Collection<String> states, String state) {
        return (int) states.stream().filter(state::equals).count();
    }

    /** The rule in words, for the people who countersign. */
    String words() {
        String who = switch (mode) {
            case "all" -> "全部会签部门同意";
            case "any" -> "任一会签部门同意";
            default -> "会签部门中 " + ratioPercent + "% 以上同意";
        };
        return who + "即为通过；任一部门退回即退回创建单位；逾期未答复的" + (silenceAgrees ? "如实登记，视为无意见" : "如实登记，不计入") + "（暂定，未见正式规定）。";
    }
}
