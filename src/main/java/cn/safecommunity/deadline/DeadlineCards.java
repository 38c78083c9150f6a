package cn.safecommunity.deadline;

import cn.safecommunity.ReadOnce;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code deadline_card}: every light that ever came, a line in the annual assessment of the county. */
@Repository
class DeadlineCards {

    private final ReadOnce<Round, List<String>> known = new ReadOnce<>();
    private final JdbcClient jdbc;
    private final Clock clock;

    /** One round of a stage. */
    private record Round(Stage stage, int number) {}

    DeadlineCards(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether this round of the stage has had the light. */
    boolean isIssued(StageClock stageClock, Light light) {
        return known.get(new Round(stageClock.stage(), stageClock.round()), this::issued)
                .contains(light.id());
    }

    private List<String> issued(Round round) {
        return jdbc.sql("""
                SELECT light FROM deadline_card
                WHERE case_id = :caseId AND level = :level AND step = :step AND part = :part AND round = :round""")
                .param("caseId", round.stage().caseId())
                .param("level", round.stage().level().id())
                .param("step", round.stage().step())
                .param("part", round.stage().part())
                .param("round", round.number())
                .query(String.class)
                .list();
    }

    /** Writes the light down; false when this round of the stage has it already. */
    boolean issue(StageClock stageClock, Light light, @Nullable String county) {
        known.forget();
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
