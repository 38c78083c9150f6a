package cn.safecommunity.endorsement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.safecommunity.EngineTest;
import cn.safecommunity.Refusal;
import cn.safecommunity.casefile.TaskAnswer;
import cn.safecommunity.casefile.TaskRule;
import cn.safecommunity.policy.Level;
import cn.safecommunity.policy.ReturnTarget;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the server accepts as an answer to a task. */
class TaskAnswerTest extends EngineTest {

    private static final String PERSON = "somebody";

    private static final TaskRule CORRECT =
            TaskRule.of("correct", "补正").at(Level.COMMUNITY).build();

    @Autowired
    private EndorsementTasks tasks;

    private TaskRule rule(String key) {
        return tasks.all().stream()
                .filter(rule -> rule.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private void refuses(String task, Level acting, Map<String, ?> answer, String field) {
        assertThatThrownBy(() -> TaskAnswer.read("correct".equals(task) ? CORRECT : rule(task), acting, answer, PERSON))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.field()).isEqualTo(field);
                    assertThat(refusal.text()).isNotBlank();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"examine", "signOff", "accept", "affixCitySeal", "registerFiling", "evaluate", "confer"})
    void refusesATaskWithoutADecision(String task) {
        refuses(task, Level.CITY, Map.of("opinion", "材料齐全"), "decision");
    }

    @ParameterizedTest
    @ValueSource(strings = {"examine", "signOff", "evaluate", "resolveObjection", "designate"})
    void refusesAnApprovalWithoutAnOpinion(String task) {
        refuses(task, Level.COUNTY, Map.of("decision", "approve", "opinion", "  "), "opinion");
    }

    @Test
    void refusesADecisionThatTheTaskDoesNotHave() {
        refuses("affixCitySeal", Level.CITY, Map.of("decision", "reject", "opinion", "不盖"), "decision");
        refuses("evaluate", Level.ASSOCIATION, Map.of("decision", "return", "opinion", "退"), "decision");
        refuses("examine", Level.COUNTY, Map.of("decision", "maybe", "opinion", "看看"), "decision");
    }

    @ParameterizedTest
    @CsvSource({"COUNTY,county", "COUNTY,city", "CITY,city", "CITY,province", "PROVINCE,nowhere", "COUNTY,''"})
    void refusesToReturnToALevelThatIsNotEarlier(Level acting, String returnTo) {
        Map<String, String> answer = new HashMap<>();
        answer.put("decision", "return");
        answer.put("opinion", "请补正");
        answer.put("missingItems", "工作报告未盖章");
        answer.put("returnTo", returnTo);
        refuses("examine", acting, answer, "returnTo");
    }

    @Test
    void refusesAReturnWithoutAListOfWhatIsMissing() {
        refuses(
                "examine",
                Level.CITY,
                Map.of("decision", "return", "opinion", "请补正", "returnTo", "county"),
                "missingItems");
    }

    @Test
    void keepsTheMissingItemsOnePerLine() {
        TaskAnswer answer = TaskAnswer.read(
                rule("signOff"),
                Level.CITY,
                Map.of("decision", "return", "opinion", "请补正", "returnTo", "applicant", "missingItems", " 甲 \n\n 乙\n"),
                PERSON);
        assertThat(answer.missingItems()).isEqualTo("甲\n乙");
        assertThat(answer.returnTo()).isEqualTo(ReturnTarget.APPLICANT);
    }

    @ParameterizedTest
    @CsvSource({"accept,assessors", "examineMaterials,assessors", "registerFiling,filingNumber"})
    void refusesAnApprovalThatLacksWhatGoesWithIt(String task, String field) {
        refuses(task, Level.PROVINCE, Map.of("decision", "approve", "opinion", "同意"), field);
    }

    @Test
    void asksNoDecisionOfACorrection() {
        TaskAnswer answer = TaskAnswer.read(CORRECT, Level.COMMUNITY, Map.of("opinion", "已补盖公章"), PERSON);
        assertThat(answer.decision()).isNull();
        assertThat(answer.opinion()).isEqualTo("已补盖公章");
    }

    @Test
    void refusesAnOpinionThatIsTooLong() {
        refuses("correct", Level.COMMUNITY, Map.of("opinion", "长".repeat(4001)), "opinion");
    }
}
