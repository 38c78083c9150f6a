package cn.safecommunity.phase;

import cn.safecommunity.gate.CountyFacts;
import cn.safecommunity.gate.Facts;
import cn.safecommunity.programme.Programme;
import cn.safecommunity.programme.Programmes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The facts by which supervisions are looked at. All of a programme wake in the same minute of the morning and share one
 * count; a county that got further is counted anew.
 */
@Component
class MorningCount {

    private final Facts facts;
    private final Clock clock;
    private @Nullable Count last;

    MorningCount(Facts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    private record Count(long programme, Instant minute, List<CountyFacts> counties) {}

    /** What a county has, as it was counted in this minute. */
    synchronized CountyFacts of(Programme programme, String county) {
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        Count known = last;
        if (known == null
                || known.programme() != programme.caseId()
                || !known.minute().equals(minute)) {
            known = new Count(programme.caseId(), minute, facts.now(programme, LocalDate.now(clock)));
            last = known;
        }
        return known.counties().stream()
                .filter(each -> each.county().equals(county))
                .findFirst()
                .orElseThrow(Programmes::unknown);
    }

    /** Something has happened that a supervision must not miss. */
    synchronized void forget() {
        last = null;
    }
}
