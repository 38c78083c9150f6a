package cn.safecommunity.title;

import cn.safecommunity.policy.Policy.TitleRule;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every day that counts in a period of validity. Years and months are the policy's; that a title is valid for three
 * years, checked on the spot within two and assessed again in the last one follows the rule of Sichuan (assumption).
 *
 * @param conferredOn the day of the conferral, whose anniversaries ask for the annual reports
 * @param periodFrom the first day of the period
 * @param validUntil the last day of the period
 */
record LifeDates(LocalDate conferredOn, LocalDate periodFrom, LocalDate validUntil, TitleRule rule) {

    static LifeDates of(HeldTitle held, TitleRule rule) {
        return new LifeDates(
                held.title().conferredOn(), held.periodFrom(), held.title().validUntil(), rule);
    }

    /** The last day of a period that begins on that day. */
    static LocalDate lastDay(LocalDate from, TitleRule rule) {
        return from.plusYears(rule.validityYears()).minusDays(1);
    }

    /** The first day on which the title is no longer valid, unless it is renewed. */
    LocalDate expiresOn() {
        return validUntil.plusDays(1);
    }

    /** The first day of the time in which the title can be assessed again. */
    LocalDate reassessmentOpens() {
        return expiresOn().minusMonths(rule.reassessmentMonths());
    }

    /** The last day for the spot check. */
    LocalDate spotCheckDue() {
        return periodFrom.plusYears(rule.spotCheckWithinYears()).minusDays(1);
    }

    /** The day from which the spot check can be made. */
    LocalDate spotCheckOpens() {
        return spotCheckDue().plusDays(1).minusMonths(rule.spotCheckMonths());
    }

    /** The last day of the period that a renewal adds. */
    LocalDate renewedUntil() {
        return lastDay(expiresOn(), rule);
    }

    /** The anniversaries of the conferral on which the title is valid; each asks for a report. */
    Stream<LocalDate> anniversaries() {
        return IntStream.iterate(1, year -> year + 1)
                .mapToObj(conferredOn::plusYears)
                .takeWhile(anniversary -> !anniversary.isAfter(validUntil));
    }

    /** Which anniversary that is. */
    int yearOf(LocalDate anniversary) {
        return anniversary.getYear() - conferredOn.getYear();
    }
}
