package cn.safecommunity.engine;

import static cn.safecommunity.engine.DueJobSchedule.FIRST_LOOK;
import static cn.safecommunity.engine.DueJobSchedule.GRACE;
import static cn.safecommunity.engine.DueJobSchedule.HEARTBEAT;
import static cn.safecommunity.engine.DueJobSchedule.LAST_LOOK;
import static cn.safecommunity.engine.DueJobSchedule.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.engine.DueJobSchedule.Found;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Facts about when the job executor is waked and when the database is asked. */
class DueJobScheduleTest {

    private static final Instant NOW = Instant.parse("2014-03-03T01:00:00Z");
    private static final Found EMPTY = new Found(false, NOTHING);

    private final DueJobSchedule schedule = new DueJobSchedule(NOW);

    @Test
    void looksAtOnceAndThenAtTheHeartbeatOnly() {
        assertThat(schedule.isTimeToLook(NOW)).isTrue();
        schedule.looked(EMPTY, NOW);
        assertThat(schedule.until()).isEqualTo(NOW.plus(HEARTBEAT));
        assertThat(schedule.isDue(NOW)).isFalse();
    }

    @Test
    void sleepsUntilTheEarliestJobIsDue() {
        schedule.looked(new Found(false, NOW.plusSeconds(60)), NOW);
        assertThat(schedule.until()).isEqualTo(NOW.plusSeconds(60));
        schedule.announced(NOW.plusSeconds(90), NOW);
        assertThat(schedule.until()).isEqualTo(NOW.plusSeconds(60));
        schedule.announced(NOW.plusSeconds(30), NOW);
        assertThat(schedule.until()).isEqualTo(NOW.plusSeconds(30));
        assertThat(schedule.isDue(NOW.plusSeconds(29))).isFalse();
        assertThat(schedule.isDue(NOW.plusSeconds(30))).isTrue();
    }

    @Test
    void looksSoonWhetherADueJobWasTaken() {
        schedule.looked(new Found(false, NOW.plusSeconds(60)), NOW);
        Instant due = NOW.plusSeconds(60);
        schedule.waked(EMPTY, due);
        assertThat(schedule.isDue(due)).isFalse();
        assertThat(schedule.until()).isEqualTo(due.plus(FIRST_LOOK));
    }

    @Test
    void looksEverMoreSeldomAfterAJobThatCannotBeTaken() {
        Instant now = NOW;
        for (int seconds : new int[] {1, 2, 4, 8, 16, 32}) {
            schedule.looked(new Found(true, NOTHING), now);
            assertThat(schedule.until()).isEqualTo(now.plusSeconds(seconds));
            now = schedule.until();
        }
        schedule.looked(new Found(true, NOTHING), now);
        assertThat(schedule.until()).isEqualTo(now.plus(LAST_LOOK));
    }

    @Test
    void wakesForTheNextJobAlsoWhileOneCannotBeTaken() {
        for (int i = 0; i < 10; i++) {
            schedule.looked(new Found(true, NOTHING), NOW);
        }
        schedule.announced(NOW.plusSeconds(3), NOW);
        assertThat(schedule.until()).isEqualTo(NOW.plusSeconds(3));
        assertThat(schedule.isDue(NOW.plusSeconds(3))).isTrue();
    }

    @Test
    void leavesAJobThatIsDueAlreadyToItsCreatorForAMoment() {
        schedule.looked(EMPTY, NOW);
        schedule.announced(NOW.minusSeconds(5), NOW);
        assertThat(schedule.isDue(NOW)).isFalse();
        assertThat(schedule.until()).isEqualTo(NOW.plus(GRACE));
    }

    @Test
    void changesNothingWhenNothingWasAnnounced() {
        schedule.looked(EMPTY, NOW);
        schedule.announced(NOTHING, NOW);
        assertThat(schedule.until()).isEqualTo(NOW.plus(HEARTBEAT));
    }
}
