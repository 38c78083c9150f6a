package cn.safecommunity.deadline;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code deadline_card}: every light that ever came, a line in the annual assessment of the county. */
@Repository
class DeadlineCards {

    private final JdbcClient jdbc;
    private final Clock clock;

    DeadlineCards(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean isIssued(StageClock stageClock, Light light) {
        return jdbc.sql("""
                SELECT count(*) FROM deadline_card
                WHERE case_id = :caseId AND level = :level AND step = :step AND part = :part AND round = :round AND light = :light""")
                        .param("caseId", stageClock.stage().caseId())
                        .param("level", stageClock.stage().level().id())
                        .param("step", stageClock.stage().step())
                        .param("part", stageClock.stage().part())
                        .param("round", stageClock.round())
                        .param("light", light.id())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Writes the light down; false when this round of the stage has it already. */
    boolean issue(StageClock stageClock, Light light, @Nullable String county) {
        return jdbc.sql("""
                INSERT INTO deadline_card (case_id, level, step, part, round, light, county, issued_at)
                VALUES (:caseId, :level, :step, :part, :round, :light, :county, :now) ON CONFLICT DO NOTHING""")
                        .param("caseId", stageClock.stage().caseId())
                        .param("level", stageClock.stage().level().id())
                        .param("step", stageClock.stage().step())
                        .param("part", stageClock.stage().part())
                        .param("round", stageClock.round())
                        .param("light", light.id())
                        .param("county", county)
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }
}
