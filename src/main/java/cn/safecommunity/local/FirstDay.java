package cn.safecommunity.local;

import cn.safecommunity.BeforeFirstRequest;
import cn.safecommunity.community.Communities;
import cn.safecommunity.organisation.OrganisationSetup;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The day on which a fresh database begins, so that an earlier year can be played from its first day. A database that
 * is in use goes on from where it was: its clock never goes back.
 */
@Component
@Profile("local")
class FirstDay extends BeforeFirstRequest {

    private static final Logger LOG = LoggerFactory.getLogger(FirstDay.class);

    /** The day of the notice, with which a demonstration begins. */
    private static final String NOTICE = "2013-04-16";

    private final String start;
    private final Drill drill;
    private final Communities communities;
    private final Clock clock;

    FirstDay(
            @Value("${safecommunity.local.start:}") String start,
            @Value("${safecommunity.local.demonstration:}") String demonstration,
            Drill drill,
            Communities communities,
            Clock clock) {
        super(OrganisationSetup.ORDER - 1); // whatever is written at the first start is dated by this clock
        this.start = start.isBlank() && !demonstration.isBlank() ? NOTICE : start;
        this.drill = drill;
        this.communities = communities;
        this.clock = clock;
    }

    @Override
    protected void bringUpToDate() {
        if (!start.isBlank()) {
            begin(day(), !drill.hasMoved() && communities.codes().isEmpty());
        }
    }

    void begin(LocalDate day, boolean fresh) {
        if (fresh) {
            drill.beginOn(day);
        } else if (LocalDate.now(clock).isBefore(day)) {
            LOG.warn("The database is in use and stands on {}; move the drill clock to reach {}", today(), day);
        } else {
            LOG.info("The database is in use and goes on from {}; {} is for a fresh one", today(), day);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(start.strip());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "safecommunity.local.start is \"" + start + "\" and has to be a day such as 2013-04-16", e);
        }
    }
}
