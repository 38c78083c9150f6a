package cn.safecommunity.community;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One accident in a creation unit; its grade follows from its figures.
 *
 * @param summary what happened and where, in a sentence
 * @param directLoss direct economic loss in yuan
 */
public record Accident(LocalDate happenedOn, String summary, int deaths, int seriousInjuries, BigDecimal directLoss) {

    public AccidentGrade grade() {
        return AccidentGrade.of(deaths, seriousInjuries, directLoss);
    }
}
