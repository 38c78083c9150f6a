package cn.safecommunity.safety;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One accident in a creation unit; the grade of a 生产安全事故 follows from its figures, the other kinds have none here.
 *
 * @param summary what happened and where, in a sentence
 * @param directLoss direct economic loss in yuan
 */
public record Accident(
        HarmKind kind, LocalDate happenedOn, String summary, int deaths, int seriousInjuries, BigDecimal directLoss) {

    /** A 生产安全事故. */
    public Accident(LocalDate happenedOn, String summary, int deaths, int seriousInjuries, BigDecimal directLoss) {
        this(HarmKind.WORK, happenedOn, summary, deaths, seriousInjuries, directLoss);
    }

    public AccidentGrade grade() {
        return AccidentGrade.of(deaths, seriousInjuries, directLoss);
    }

    /** Whether it is graded at all: 国务院令第493号 grades 生产安全事故 only. */
    public boolean isGraded() {
        return kind == HarmKind.WORK;
    }

    /** Whether it is a 生产安全事故 of the grade 较大 or worse, which excludes a unit; no other accident does. */
    public boolean isGrave() {
        return isGraded() && grade().isGrave();
    }

    Toll toll() {
        return new Toll(1, deaths, seriousInjuries);
    }
}
