package cn.safecommunity.safety;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * The grade of an accident, computed from what happened and never typed (生产安全事故报告和调查处理条例,国务院令第493号, 第3条):
 * the gravest of deaths, serious injuries and direct loss decides; a threshold belongs to the grade it opens.
 */
public enum AccidentGrade {
    EXTRAORDINARY("extraordinary", "特别重大事故", 30, 100, "100000000"),
    MAJOR("major", "重大事故", 10, 50, "50000000"),
    GRAVE("grave", "较大事故", 3, 10, "10000000"),
    GENERAL("general", "一般事故", 0, 0, "0");

    /** What a year without any accident has in place of a grade. */
    public static final String NONE = "none";

    private final String id;
    private final String label;
    private final int deaths;
    private final int seriousInjuries;
    private final BigDecimal directLoss;

    AccidentGrade(String id, String label, int deaths, int seriousInjuries, String directLoss) {
        this.id = id;
        this.label = label;
        this.deaths = deaths;
        this.seriousInjuries = seriousInjuries;
        this.directLoss = new BigDecimal(directLoss);
    }

    /** The grade of an accident with so many deaths and serious injuries and such a direct loss in yuan. */
    public static AccidentGrade of(int deaths, int seriousInjuries, BigDecimal directLoss) {
        return Arrays.stream(values())
                .filter(grade -> deaths >= grade.deaths
                        || seriousInjuries >= grade.seriousInjuries
                        || directLoss.compareTo(grade.directLoss) >= 0)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing that happened is counted below zero"));
    }

    /** The graver of two grades by id, {@code none} being the least. */
    static String graver(String one, String other) {
        return Arrays.stream(values())
                .map(AccidentGrade::id)
                .filter(grade -> grade.equals(one) || grade.equals(other))
                .findFirst()
                .orElse(NONE);
    }

    /** Whether it is 较大 or worse, which excludes a unit. */
    public boolean isGrave() {
        return this != GENERAL;
    }

    /** The same of a grade by its id, where {@code none} is none. */
    static boolean isGrave(String id) {
        return !NONE.equals(id) && !GENERAL.id.equals(id);
    }

    public String id() {
        return id;
    }

    public String label() {
        return label;
    }
}
