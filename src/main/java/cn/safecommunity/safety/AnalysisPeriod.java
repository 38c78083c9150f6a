package cn.safecommunity.safety;

import java.time.LocalDate;

/**
 * A period of a year for which a unit analyses its safety, counted from 1; with three months it is a quarter.
 *
 * @param months how long it is, a part of twelve
 */
record AnalysisPeriod(int year, int number, int months) {

    private static final String QUARTERS = "一二三四";

    /** The period in which a day lies. */
    static AnalysisPeriod of(LocalDate day, int months) {
        return new AnalysisPeriod(day.getYear(), (day.getMonthValue() - 1) / months + 1, months);
    }

    /** The last period that is over on a day. */
    static AnalysisPeriod lastBefore(LocalDate day, int months) {
        return of(of(day, months).from().minusDays(1), months);
    }

    LocalDate from() {
        return LocalDate.of(year, (number - 1) * months + 1, 1);
    }

    LocalDate to() {
        return from().plusMonths(months).minusDays(1);
    }

    /** Whether there is such a period in a year. */
    boolean exists() {
        return number >= 1 && number * months <= 12;
    }

    /** What people call it, e.g. 2014年第一季度. */
    String label() {
        return switch (months) {
            case 1 -> year + "年" + number + "月";
            case 3 -> year + "年第" + QUARTERS.charAt(number - 1) + "季度";
            case 6 -> year + "年" + (number == 1 ? "上" : "下") + "半年";
            case 12 -> year + "年";
            default -> year + "年第 " + number + " 期";
        };
    }
}
