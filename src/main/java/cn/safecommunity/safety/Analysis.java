package cn.safecommunity.safety;

import java.time.Instant;

/** What a unit says of its safety in one period: figures, main risks, measures. */
record Analysis(
        int year,
        int period,
        int version,
        int accidents,
        int deaths,
        int seriousInjuries,
        String risks,
        String measures,
        String enteredBy,
        Instant enteredAt) {}
