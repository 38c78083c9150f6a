package cn.safecommunity.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.safecommunity.deadline.CountyCards;
import cn.safecommunity.gate.PhaseGate.Gap;
import cn.safecommunity.pilot.LeadingBodies;
import cn.safecommunity.policy.Policy;
import cn.safecommunity.policy.ProgrammePlan;
import cn.safecommunity.programme.CityBodies;
import cn.safecommunity.programme.Programme;
import cn.safecommunity.programme.Programmes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;

/** What a gate asks of a county, and when the notice is fulfilled (clauses 3, 4 and 5), without engine and database. */
class GateRulesTest {

    private static final LocalDate BEGAN = LocalDate.of(2013, 4, 16);
    private static final LocalDate ENDED = LocalDate.of(2015, 12, 31);

    /** Two pilots in each of two counties; one national and two provincial titles; one title in each county. */
    private static final ProgrammePlan PLAN = new ProgrammePlan(
            "test-2013",
            "试验",
            "试验",
            2013,
            1,
            2,
            4,
            2,
            3,
            1,
            5,
            10,
            LocalDate.of(2013, 4, 30),
            LocalDate.of(2013, 12, 31),
            LocalDate.of(2014, 12, 31),
            ENDED,
            List.of(),
            Set.of());

    /** What a county has done; the figures that no gate asks for are unlike all others, so that none of them is taken for one. */
    private record Done(
            boolean quota,
            boolean leadingBody,
            boolean mobilised,
            int pilots,
            boolean rollout,
            boolean summary,
            int pilotsUpToStandard,
            int provincial,
            int national,
            int earlier,
            int openFindings) {

        static final Done ALL = new Done(true, true, true, 2, true, true, 2, 1, 0, 0, 0);

        CountyFacts facts(String county) {
            return new CountyFacts(
                    county,
                    quota,
                    2,
                    leadingBody,
                    mobilised,
                    pilots,
                    2,
                    rollout,
                    summary,
                    0,
                    7,
                    pilotsUpToStandard,
                    provincial,
                    national,
                    earlier,
                    9,
                    8,
                    6,
                    openFindings);
        }
    }

    private static Set<Gap> gaps(int phase, Done done) {
        return PhaseGate.gaps(phase, PLAN, false, done.facts("610902")).keySet();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aCountyThatHasDoneEverythingPassesEachGate(int phase) {
        assertThat(gaps(phase, Done.ALL)).isEmpty();
    }

    /** Numbers are pilots, pilots up to standard, provincial, national, open findings. */
    @ParameterizedTest
    @CsvSource({
        "LEADING_BODY, 1,   false, true,  true,  true,  2, 2, 1, 0, 0",
        "MOBILISATION, 1,   true,  false, true,  true,  2, 2, 1, 0, 0",
        "ROLLOUT,      2,   true,  true,  false, true,  2, 2, 1, 0, 0",
        "SUMMARY,      3,   true,  true,  true,  false, 2, 2, 1, 0, 0",
        "PILOTS,       123, true,  true,  true,  true,  1, 1, 1, 0, 0",
        "CHECKS,       23,  true,  true,  true,  true,  2, 1, 1, 0, 0",
        "TITLES,       23,  true,  true,  true,  true,  2, 2, 0, 0, 0",
        "FINDINGS,     123, true,  true,  true,  true,  2, 2, 1, 0, 1"
    })
    void whatIsNotDoneIsMissingAtItsOwnGatesAndAtNoOther(
            Gap gap,
            String phases,
            boolean leadingBody,
            boolean mobilised,
            boolean rollout,
            boolean summary,
            int pilots,
            int upToStandard,
            int provincial,
            int national,
            int openFindings) {
        Done done = new Done(
                true,
                leadingBody,
                mobilised,
                pilots,
                rollout,
                summary,
                upToStandard,
                provincial,
                national,
                0,
                openFindings);
        for (int phase = 1; phase <= 3; phase++) {
            assertThat(gaps(phase, done))
                    .as("phase " + phase)
                    .isEqualTo(phases.contains(String.valueOf(phase)) ? Set.of(gap) : Set.of());
        }
    }

    /** 高新区 selects no pilots: it owes its leading body and the answers to findings, nothing else. */
    @Test
    void aZoneWithoutAQuotaOwesItsLeadingBodyAndItsFindingsOnly() {
        Done zone = new Done(false, false, false, 0, false, false, 0, 0, 0, 0, 2);
        assertThat(gaps(1, zone)).containsExactlyInAnyOrder(Gap.LEADING_BODY, Gap.FINDINGS);
        assertThat(gaps(2, zone)).containsExactly(Gap.FINDINGS);
        assertThat(gaps(3, zone)).containsExactly(Gap.FINDINGS);
    }

    @Test
    void aTitleFromBeforeCountsOnlyWhereThePolicySaysSo() {
        CountyFacts earlier = new Done(true, true, true, 2, true, true, 2, 0, 0, 1, 0).facts("610902");
        assertThat(PhaseGate.gaps(3, PLAN, true, earlier)).isEmpty();
        assertThat(PhaseGate.gaps(3, PLAN, false, earlier)).containsOnlyKeys(Gap.TITLES);
    }

    private static Done titles(int pilotsUpToStandard, int provincial, int national) {
        return new Done(true, true, true, 2, true, true, pilotsUpToStandard, provincial, national, 0, 0);
    }

    private static ProgrammeResult result(Done first, Done second, Done... zones) {
        List<GateLine> lines = Stream.concat(
                        Stream.of(first.facts("610902"), second.facts("610921")),
                        Arrays.stream(zones).map(zone -> zone.facts("6109GX")))
                .map(facts -> new GateLine(facts, List.of()))
                .toList();
        return ProgrammeResult.of(PLAN, false, Gate.of(1, 3, Instant.EPOCH, List.of(), lines));
    }

    @Test
    void theNoticeIsFulfilledWithItsTitlesItsPilotsAndATitleInEachCounty() {
        assertThat(result(titles(2, 1, 1), titles(2, 1, 0)).met()).isTrue();
    }

    /** One county has all the titles; the sums are reached. */
    @Test
    void itIsNotFulfilledWhileACountyHasNoTitle() {
        ProgrammeResult result = result(titles(2, 2, 1), titles(2, 0, 0));
        assertThat(result.met()).isFalse();
        assertThat(result.countiesWithout()).containsExactly("610921");
        assertThat(result.text(List.of("汉阴县"))).startsWith("创建任务没有全面完成").endsWith("没有达到称号数的县区：汉阴县。");
    }

    @Test
    void itIsNotFulfilledWhileAPilotIsNotUpToStandard() {
        assertThat(result(titles(2, 1, 1), titles(1, 1, 0)).met()).isFalse();
    }

    @Test
    void nationalAndProvincialTitlesStandForThemselves() {
        assertThat(result(titles(2, 2, 0), titles(2, 1, 0)).met()).isFalse();
        assertThat(result(titles(2, 0, 2), titles(2, 1, 1)).met()).isFalse();
    }

    /** A title of 高新区 counts for the city, and nobody asks one of it. */
    @Test
    void aZoneCountsForTheCityAndIsNotAskedForATitle() {
        Done zone = new Done(false, true, true, 0, true, true, 0, 1, 0, 0, 0);
        ProgrammeResult result = result(titles(2, 0, 1), titles(2, 1, 0), zone);
        assertThat(result.met()).isTrue();
        assertThat(result.provincial()).isEqualTo(2);
        Done none = new Done(false, true, true, 0, true, true, 0, 0, 0, 0, 0);
        assertThat(result(titles(2, 1, 1), titles(2, 1, 0), none).countiesWithout())
                .isEmpty();
    }

    private final Programmes programmes = mock(Programmes.class);
    private final GateRepository gates = mock(GateRepository.class);
    private final CountyCount count = mock(CountyCount.class);

    private Facts facts(String state, @Nullable LocalDate ended) {
        when(programmes.get(1)).thenReturn(new Programme(1, "test-2013", state, PLAN, BEGAN, ended, null, null));
        return new Facts(
                programmes, gates, count, mock(CountyCards.class), mock(LeadingBodies.class), mock(CityBodies.class));
    }

    /** What is conferred after the end changes nothing any more; before it, every day is counted as it was. */
    @Test
    void anEndedProgrammeShowsWhatItsLastGateWroteDown() {
        ProgrammeFacts written = new ProgrammeFacts(List.of(Done.ALL.facts("610902")), List.of(), List.of());
        ProgrammeFacts counted = new ProgrammeFacts(List.of(), List.of(), List.of());
        when(gates.facts(1, 3)).thenReturn(written);
        when(count.of(1, BEGAN, ENDED.minusDays(1))).thenReturn(counted);
        Facts facts = facts("ended", ENDED);

        assertThat(facts.all(1, ENDED)).isSameAs(written);
        assertThat(facts.all(1, ENDED.plusYears(2))).isSameAs(written);
        assertThat(facts.all(1, ENDED.minusDays(1))).isSameAs(counted);
    }

    /** Nobody has closed the last gate yet: what comes after the last day of phase three does not count for it. */
    @Test
    void aProgrammeIsCountedNoFurtherThanItsLastDay() {
        ProgrammeFacts counted = new ProgrammeFacts(List.of(), List.of(), List.of());
        when(count.of(1, BEGAN, ENDED)).thenReturn(counted);

        assertThat(facts("running", null).all(1, ENDED.plusDays(10))).isSameAs(counted);
    }

    /** The node was away on the night of the gate: it closes ten days later, with the facts of the phase's last day. */
    @Test
    void aGateThatClosesLateWritesDownTheLastDayOfItsPhase() {
        Facts facts = mock(Facts.class);
        Programme running = new Programme(1, "test-2013", "running", PLAN, BEGAN, null, null, null);
        Policy policy = mock(Policy.class, Mockito.RETURNS_DEEP_STUBS);
        when(facts.all(1, PLAN.phaseTwoEnds()))
                .thenReturn(new ProgrammeFacts(List.of(titles(2, 1, 0).facts("610902")), List.of(), List.of()));
        Clock late =
                Clock.fixed(PLAN.phaseTwoEnds().plusDays(10).atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

        Gate gate = new Gates(gates, programmes, facts, policy, mock(GateNews.class), late).close(running, 2);

        assertThat(gate.provincial()).isEqualTo(1);
        assertThat(gate.lines()).extracting(GateLine::county).containsExactly("610902");
    }
}
