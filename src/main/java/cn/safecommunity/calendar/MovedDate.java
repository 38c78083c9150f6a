package cn.safecommunity.calendar;

import cn.safecommunity.policy.Level;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date of a case that a change of the calendar has moved.
 *
 * @param level whose time it is, null when it is nobody's in particular
 * @param what which date, e.g. 办理期限
 */
public record MovedDate(long caseId, @Nullable Level level, String what, LocalDate from, LocalDate to) {}
