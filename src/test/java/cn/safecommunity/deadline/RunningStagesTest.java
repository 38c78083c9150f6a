package cn.safecommunity.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.EngineTest;
import cn.safecommunity.deadline.Deadlines.RunningStage;
import cn.safecommunity.deadline.RunningStages.Alike;
import cn.safecommunity.organisation.Sight;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Clocks that run alike are counted as one kind, and the first of a kind are read. */
class RunningStagesTest extends EngineTest {

    private static final String STEP = "stepOfNoModel";
    private static final LocalDate MONDAY = LocalDate.of(2013, 6, 3);

    @Autowired
    private RunningStages running;

    @Autowired
    private JdbcClient jdbc;

    private final List<Long> cases = new ArrayList<>();

    @AfterEach
    void throwAway() {
        for (Long id : cases) {
            jdbc.sql("DELETE FROM stage_clock WHERE case_id = ?").param(id).update();
            jdbc.sql("DELETE FROM case_file WHERE id = ?").param(id).update();
        }
    }

    private long open(String county, @Nullable String community) {
        long id = jdbc.sql("INSERT INTO case_file (kind, county, community, subject, opened_at)"
                        + " VALUES ('endorsement', ?, ?, '计时', now()) RETURNING id")
                .params(county, community)
                .query(Long.class)
                .single();
        cases.add(id);
        return id;
    }

    private long clock(long caseId, int limit, int used, @Nullable LocalDate due, LocalDate since) {
        jdbc.sql("INSERT INTO stage_clock (case_id, level, step, limit_days, used_days, due_on, running_since,"
                        + " process_instance_id) VALUES (?, 'county', ?, ?, ?, ?, ?, 'none')")
                .params(caseId, STEP, limit, used, due, since)
                .update();
        return caseId;
    }

    private List<Alike> kinds(Sight sight) {
        return running.within(sight).stream()
                .filter(alike -> STEP.equals(alike.step()))
                .toList();
    }

    private static Sight of(List<String> communities, List<String> counties) {
        return new Sight("nobody", List.of(), false, communities, counties, false, false);
    }

    @Test
    void whatRunsAlikeIsOneKindAndTheFirstOfEachAreRead() {
        long first = clock(open("610925", null), 10, 0, null, MONDAY);
        long other = clock(open("610925", null), 10, 4, null, MONDAY);
        long second = clock(open("610925", "610925102"), 10, 0, null, MONDAY);
        long third = clock(open("610926", null), 10, 0, null, MONDAY);
        long dated = clock(open("610926", null), 10, 0, MONDAY.plusDays(4), MONDAY);

        List<Alike> all = kinds(Sight.OF_EVERYTHING);
        assertThat(all).extracting(Alike::count).containsExactly(3, 1, 1);
        assertThat(all).extracting(Alike::since).containsOnly(MONDAY);
        assertThat(all.get(1).dueAt())
                .as("four of ten days are used")
                .isBefore(all.get(0).dueAt());
        assertThat(running.first(all, 2, Sight.OF_EVERYTHING))
                .extracting(RunningStage::caseId)
                .containsExactly(first, other, second, dated);
        assertThat(running.first(all.subList(0, 1), 100, Sight.OF_EVERYTHING))
                .extracting(RunningStage::caseId)
                .containsExactly(first, second, third);
        assertThat(running.first(all.subList(0, 1), 1, Sight.OF_EVERYTHING)
                        .get(0)
                        .deadline())
                .isEqualTo(all.get(0).deadline());

        Sight county = of(List.of(), List.of("610926"));
        assertThat(kinds(county)).extracting(Alike::count).containsExactly(1, 1);
        assertThat(running.first(kinds(county), 100, county))
                .extracting(RunningStage::caseId)
                .containsExactly(third, dated);
        Sight unit = of(List.of("610925102"), List.of());
        assertThat(running.first(kinds(unit), 100, unit))
                .extracting(RunningStage::caseId)
                .containsExactly(second);
        assertThat(kinds(of(List.of(), List.of()))).isEmpty();
    }

    @Test
    void aPageTurnsFromOneMomentToTheNextAndWithinOne() {
        List<Long> due = new ArrayList<>();
        long later = clock(open("610925", null), 11, 0, null, MONDAY);
        for (int n = 0; n < 3; n++) {
            due.add(clock(open("610925", null), 9, 0, null, MONDAY));
            due.add(clock(open("610926", null), 10, 1, null, MONDAY));
            due.add(clock(open("610926", null), 9, 0, null, MONDAY));
        }
        long first = clock(open("610925", null), 3, 0, null, MONDAY);
        List<Long> ordered = new ArrayList<>(due);
        ordered.add(0, first);
        ordered.add(later);

        List<Alike> all = kinds(Sight.OF_EVERYTHING);
        for (int size : List.of(1, 2, 3, 5, 100)) {
            List<Long> read = new ArrayList<>();
            for (int offset = 0; offset < ordered.size(); offset += size) {
                running.page(all, offset, size, Sight.OF_EVERYTHING).forEach(stage -> read.add(stage.caseId()));
            }
            assertThat(read).as("in pages of %s", size).isEqualTo(ordered);
        }
        assertThat(running.page(all, ordered.size(), 5, Sight.OF_EVERYTHING)).isEmpty();
        Sight county = of(List.of(), List.of("610926"));
        assertThat(running.page(kinds(county), 1, 5, county))
                .extracting(RunningStage::caseId)
                .containsExactly(due.get(2), due.get(4), due.get(5), due.get(7), due.get(8));
        assertThat(running.page(all, 0, 1, Sight.OF_EVERYTHING)
                        .get(0)
                        .deadline()
                        .dueAt())
                .isEqualTo(all.get(all.size() - 1).dueAt());
    }

    @Test
    void theSoonestAreChosenWithAllThatAreDueAtOnce() {
        clock(open("610925", null), 10, 0, null, MONDAY);
        clock(open("610925", null), 9, 0, null, MONDAY);
        clock(open("610925", null), 10, 1, null, MONDAY);
        clock(open("610925", null), 3, 0, null, MONDAY);
        List<Alike> all = kinds(Sight.OF_EVERYTHING);
        assertThat(Alike.soonest(all, 1))
                .extracting(Alike::key)
                .containsExactly(all.get(3).key());
        assertThat(Alike.soonest(all, 2))
                .extracting(Alike::key)
                .containsExactly(all.get(3).key(), all.get(1).key(), all.get(2).key());
        assertThat(Alike.soonest(all, 20)).hasSize(4);
    }
}
