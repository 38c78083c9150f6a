package cn.safecommunity.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.creation.CheckStanding;
import cn.safecommunity.creation.CheckStanding.State;
import cn.safecommunity.gate.PilotFacts;
import cn.safecommunity.ranking.PilotRanking.Candidate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** In which order pilots are put forward, criterion by criterion. */
class PilotRankingTest {

    private static final LocalDate DAY = LocalDate.of(2014, 11, 3);

    private static PilotFacts pilot(String unit, State state, @Nullable String score) {
        return new PilotFacts(
                unit.substring(0, 6),
                1,
                unit,
                "单位" + unit,
                null,
                "李县长",
                "县长",
                "0915-1",
                LocalDate.of(2013, 4, 24),
                null,
                state == State.PASSED,
                new CheckStanding(state, DAY, score == null ? null : new BigDecimal(score), "", 1L),
                List.of());
    }

    /** Passed with that score, registered on that day, nothing against it. */
    private static Candidate good(String unit, String score, String registeredOn) {
        return new Candidate(
                pilot(unit, State.PASSED, score),
                LocalDate.parse(registeredOn),
                DAY,
                List.of(),
                List.of(),
                0,
                0,
                0,
                0,
                0);
    }

    private static List<String> order(Candidate... candidates) {
        return PilotRanking.of(List.of(candidates)).stream()
                .map(RankedPilot::unit)
                .toList();
    }

    private static String behind(Candidate first, Candidate second) {
        List<RankedPilot> ranking = PilotRanking.of(List.of(second, first));
        assertThat(ranking)
                .extracting(RankedPilot::unit)
                .containsExactly(first.pilot().unit(), second.pilot().unit());
        return ranking.get(1).behind();
    }

    private static Candidate with(Candidate one, int accidents, int deaths, int items) {
        return new Candidate(
                one.pilot(), one.registeredOn(), DAY, List.of(), List.of(), accidents, deaths, 0, items, 0);
    }

    private static Candidate vetoed(Candidate one) {
        return new Candidate(one.pilot(), one.registeredOn(), DAY, List.of(2013), List.of(), 1, 3, 0, 0, 0);
    }

    @Test
    void everyCriterionDecidesWhenThoseBeforeItAreEqual() {
        Candidate best = good("610902001", "120.00", "2011-05-10");
        Candidate other = good("610902104", "120.00", "2011-05-10");
        assertThat(behind(best, other)).isEqualTo("单位代码小的在前");
        assertThat(behind(other, good("610902001", "120.00", "2011-06-10"))).isEqualTo("创建时间长的在前");
        assertThat(behind(other, with(best, 0, 0, 1))).isEqualTo("没有销号的问题少的在前");
        assertThat(behind(other, with(best, 1, 0, 0))).isEqualTo("近两年事故起数少的在前");
        assertThat(behind(other, with(best, 0, 1, 0))).isEqualTo("近两年死亡和重伤人数少的在前");
        assertThat(behind(other, good("610902001", "119.98", "2011-05-10"))).isEqualTo("初验评分高的在前");
        assertThat(behind(
                        good("610902104", "100.00", "2013-05-10"),
                        new Candidate(
                                pilot("610902001", State.IN_CHECK, "149.00"),
                                LocalDate.of(2011, 5, 10),
                                DAY,
                                List.of(),
                                List.of(),
                                0,
                                0,
                                0,
                                0,
                                0)))
                .isEqualTo("初验合格的在前");
        assertThat(behind(other, vetoed(good("610902001", "150.00", "2011-05-10"))))
                .isEqualTo("没有一票否决的在前");
    }

    @Test
    void onlyWhoHasPassedAndHasNoVetoIsReady() {
        List<RankedPilot> ranking = PilotRanking.of(
                List.of(vetoed(good("610902001", "150.00", "2011-05-10")), good("610902104", "101.00", "2014-05-10")));
        assertThat(ranking).extracting(RankedPilot::ready).containsExactly(true, false);
        assertThat(ranking.get(0).reasons())
                .containsExactly("初验合格（达标），2014年11月3日，评分 101.00 分", "近两年没有登记事故", "待整改 0 项，县区督导问题未销号 0 个", "备案以来 5 个月");
        assertThat(ranking.get(1).reasons()).contains("2013年发生较大及以上事故，一票否决", "近两年事故 1 起，死亡 3 人，重伤 0 人");
        assertThat(ranking.get(0).behind()).isEmpty();
    }

    @Test
    void theSameFactsGiveTheSameOrderWhateverTheOrderTheyComeIn() {
        List<Candidate> all = new ArrayList<>();
        for (int n = 0; n < 20; n++) {
            all.add(good("6109021" + (10 + n), (100 + n % 3) + ".00", "2012-0" + (1 + n % 2) + "-10"));
        }
        List<String> expected = order(all.toArray(Candidate[]::new));
        for (int n = 0; n < 20; n++) {
            Collections.shuffle(all, new Random(n));
            assertThat(order(all.toArray(Candidate[]::new))).isEqualTo(expected);
        }
    }
}
