package cn.safecommunity.pilot;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.organisation.Organisation;
import cn.safecommunity.organisation.UnitKind;
import cn.safecommunity.policy.FieldProblem;
import cn.safecommunity.policy.ProgrammePlan.Criterion;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rules of the selection, without engine and database. */
class PilotRulesTest {

    private static final SelectionTerms TERMS = new SelectionTerms(
            1,
            2,
            3,
            LocalDate.of(2015, 12, 31),
            LocalDate.of(2013, 4, 30),
            5,
            List.of(new Criterion("workload", "安全生产任务重")));
    private static final Responsible SOMEBODY = new Responsible("李某", "副县长", "0915-0000000");
    private static final Organisation WULI = unit("610902104", "五里镇", false);
    private static final Organisation LAOCHENG = unit("610902001", "老城街道", false);

    @Test
    void aCompleteNominationHasNothingMissing() {
        assertThat(NominationCheck.problems(
                        TERMS, List.of(chosen("610902001"), chosen("610902104"), other("610902107")), Map.of()))
                .isEmpty();
    }

    @Test
    void asksForMoreCandidates() {
        assertThat(problems(chosen("610902001"), chosen("610902104")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("candidates"))
                .satisfies(problem -> assertThat(problem.reason()).contains("不能少于 3 个，现有 2 个", "再选 1 个"));
    }

    @Test
    void refusesAThirdPilot() {
        assertThat(problems(chosen("610902001"), chosen("610902104"), chosen("610902107")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("chosen"))
                .satisfies(problem -> assertThat(problem.reason()).contains("须选定 2 个试点，现选定 3 个", "取消 1 个"));
    }

    @Test
    void asksForTheMissingPilot() {
        assertThat(problems(chosen("610902001"), other("610902104"), other("610902107")))
                .extracting(FieldProblem::reason)
                .singleElement()
                .asString()
                .contains("再选定 1 个");
    }

    @Test
    void asksWhoAnswersForAPilotAtEveryLayer() {
        Candidate without = new Candidate(
                "610902104", Map.of(), true, new Responsible("李某", " ", ""), SOMEBODY, Responsible.NOBODY);
        assertThat(problems(chosen("610902001"), without, other("610902107")))
                .extracting(FieldProblem::field)
                .containsExactly(
                        "610902104.post",
                        "610902104.phone",
                        "610902104.contact",
                        "610902104.contactPost",
                        "610902104.contactPhone");
    }

    @Test
    void namesTheReasonsAgainstACandidate() {
        assertThat(NominationCheck.problems(
                        TERMS,
                        List.of(chosen("610902001"), chosen("610902104"), other("610902107")),
                        Map.of("610902107", List.of("恒口镇已被撤并"))))
                .containsExactly(new FieldProblem("610902107", "恒口镇已被撤并"));
    }

    @Test
    void countsTheCriteriaNobodyHasArgued() {
        Candidate candidate = candidate("610902104", Map.of("workload", "矿山多", "basis", " "));
        assertThat(candidate.unargued(List.of("workload", "basis", "willingness")))
                .isEqualTo(2);
    }

    @Test
    void saysWhyAUnitCannotBeAPilot() {
        assertThat(PilotQuota.refusal(2, List.of(), "610902", WULI)).isEmpty();
        assertThat(PilotQuota.refusal(2, List.of("a", "b"), "610902", WULI))
                .hasValueSatisfying(reason -> assertThat(reason).contains("每个县区只能确定 2 个试点，名额已满"));
        assertThat(PilotQuota.refusal(2, List.of("610902104"), "610902", WULI))
                .hasValueSatisfying(reason -> assertThat(reason).contains("已经是本轮试点"));
        assertThat(PilotQuota.refusal(2, List.of(), "610921", WULI))
                .hasValueSatisfying(reason -> assertThat(reason).contains("不是本县区的单位"));
        assertThat(PilotQuota.refusal(2, List.of(), "610902", unit("610902104", "五里镇", true)))
                .hasValueSatisfying(reason -> assertThat(reason).contains("已被撤并"));
        assertThat(PilotQuota.refusal(0, List.of(), "6109GX", LAOCHENG))
                .hasValueSatisfying(reason -> assertThat(reason).contains("没有试点名额"));
    }

    @Test
    void countsASingleUnitAsACreationUnitAndNotTheCountyAsAWhole() {
        assertThat(facts(WULI).creationUnit()).isTrue();
        assertThat(facts(new Organisation("610902000", "（整区）", UnitKind.WHOLE_COUNTY, "610902", null, false))
                        .creationUnit())
                .isFalse();
    }

    private static CandidateFacts facts(Organisation unit) {
        return CandidateFacts.of(other(unit.code()), unit, "610902", false, List.of());
    }

    private static List<FieldProblem> problems(Candidate... candidates) {
        return NominationCheck.problems(TERMS, List.of(candidates), Map.of());
    }

    private static Candidate chosen(String unit) {
        return new Candidate(unit, Map.of("workload", "矿山多"), true, SOMEBODY, SOMEBODY, SOMEBODY);
    }

    private static Candidate other(String unit) {
        return candidate(unit, Map.of("workload", "矿山多"));
    }

    private static Candidate candidate(String unit, Map<String, String> arguments) {
        return new Candidate(unit, arguments, false, Responsible.NOBODY, Responsible.NOBODY, Responsible.NOBODY);
    }

    private static Organisation unit(String code, String name, boolean abolished) {
        return new Organisation(code, name, UnitKind.TOWNSHIP, "610902", null, abolished);
    }
}
