package cn.safecommunity.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

/** The programme is data: the notice is one file, and what does not fit is refused with the field and the reason. */
class ProgrammePlanTest {

    private static final String NOTICE = file("policy/ankang-2013.yaml");

    @Test
    void theNoticeIsOnePlan() {
        ProgrammePlan plan = read(NOTICE);
        assertThat(plan.nationalTarget()).isEqualTo(4);
        assertThat(plan.provincialTarget()).isEqualTo(15);
        assertThat(plan.pilots()).isEqualTo(20);
        assertThat(plan.pilotsPerCounty()).isEqualTo(2);
        assertThat(plan.minTitlesPerCounty()).isEqualTo(1);
        assertThat(plan.firstReport()).isEqualTo("2013-04-30");
        assertThat(plan.phaseEnds(1)).isEqualTo("2013-12-31");
        assertThat(plan.phaseEnds(2)).isEqualTo("2014-12-31");
        assertThat(plan.phaseEnds(3)).isEqualTo("2015-12-31");
        assertThat(plan.criteria())
                .extracting(ProgrammePlan.Criterion::label)
                .containsExactly("安全生产任务重", "基础条件比较好", "有创建积极性");
        assertThat(plan.misfits(10)).isEmpty();
    }

    @Test
    void anyFirstYearCanBeOffered() {
        ProgrammePlan plan = read(NOTICE).startingIn(2027);
        assertThat(plan.firstReport()).isEqualTo("2027-04-30");
        assertThat(plan.phaseThreeEnds()).isEqualTo("2029-12-31");
        assertThat(plan.firstYear()).isEqualTo(2027);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nationalTarget: 4               | nationalTarget: -1               | 须在 0 至 999 之间，现为 -1。
            nationalTarget: 4               | nationalTarget: four             | 须为整数，现为“four”。
            pilots: 20                      | pilots: 0                        | 须在 1 至 999 之间，现为 0。
            minCandidates: 2                | minCandidates: 1                 | 不能少于每县区试点数 2，现为 1。
            provincialTarget: 15            | provincialTargets: 15            | 没有名为“provincialTargets”的项目。
            firstReport: {year: 1, day: "04-30"}  | firstReport: {year: 1, day: "04-31"}  | 不是日期，现为“2013-04-31”。
            firstReport: {year: 1, day: "04-30"}  | firstReport: {year: 2, day: "04-30"}  | 不能晚于第一阶段截止日期2013年12月31日，现为2014年4月30日。
            phaseTwoEnds: {year: 2, day: "12-31"} | phaseTwoEnds: {year: 1, day: "12-31"} | “第二阶段截止日期”必须晚于第一阶段截止日期2013年12月31日
            phaseThreeEnds: {year: 3, day: "12-31"} | phaseThreeEnds: {year: 2, day: "06-30"} | “第三阶段截止日期”必须晚于第二阶段截止日期2014年12月31日
            phaseThreeEnds: {year: 3, day: "12-31"} | # none | “第三阶段截止日期”没有填写。
            """)
    void refusesAWrongFileWithTheFieldAndTheReason(String right, String wrong, String reason) {
        String changed = NOTICE.replace(right, wrong);
        assertThat(changed).isNotEqualTo(NOTICE);
        assertThatThrownBy(() -> read(changed))
                .isInstanceOf(MalformedFile.class)
                .hasMessageContaining(reason);
    }

    @Test
    void namesTheLineOfAWrongField() {
        String wrong = NOTICE.replace("provincialTarget: 15 ", "provincialTarget: -15 ");
        int line = wrong.lines()
                        .toList()
                        .indexOf(wrong.lines()
                                .filter(text -> text.contains("provincialTarget: -15"))
                                .findFirst()
                                .orElseThrow())
                + 1;
        assertThatThrownBy(() -> read(wrong)).hasMessageContaining("line " + line + ": provincialTarget: ");
    }

    @Test
    void refusesATotalThatIsNotCountiesTimesQuota() {
        assertThat(read(NOTICE).misfits(11)).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("pilots");
            assertThat(problem.reason()).contains("11 × 每县区试点数 2 = 22，现为 20");
        });
    }

    @Test
    void aFormIsToldEverythingAtOnce() throws IOException {
        ProgrammePlans plans = new ProgrammePlans("");
        ObjectNode fields = fields(plans.get("ankang-2013"));
        fields.put("nationalTarget", -4).put("phaseOneEnds", "31.12.2013").put("colour", "red");
        List<FieldProblem> problems = new ArrayList<>();
        assertThat(plans.changed("ankang-2013", " ", fields, problems::addAll)).isEmpty();
        assertThat(problems)
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder("name", "nationalTarget", "phaseOneEnds", "colour");
    }

    @Test
    void aFormMayChangeEveryNumber() throws IOException {
        ProgrammePlans plans = new ProgrammePlans("");
        ObjectNode fields = fields(plans.get("ankang-2013")).put("provincialTarget", "16");
        assertThat(plans.changed("ankang-2013", "新一轮", fields, problems -> {}).orElseThrow())
                .satisfies(plan -> assertThat(plan.provincialTarget()).isEqualTo(16))
                .satisfies(plan -> assertThat(plan.criteria()).hasSize(3));
    }

    @Test
    void offersEveryFileWithAProgramme(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("another.yaml"), NOTICE.replace("key: ankang-2013", "key: another"));
        Files.writeString(directory.resolve("unrelated.yaml"), "key: unrelated\n");
        assertThat(new ProgrammePlans(directory.toString()).offered())
                .extracting(ProgrammePlan::policy)
                .contains("ankang-2013", "second-round", "another")
                .doesNotContain("unrelated");
    }

    @Test
    void refusesTwoFilesOfOneKey(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("copy.yaml"), NOTICE);
        assertThatThrownBy(() -> new ProgrammePlans(directory.toString()))
                .hasMessageContaining("key ankang-2013 belongs to another policy file already");
    }

    private static ObjectNode fields(ProgrammePlan plan) {
        ObjectNode fields = new ObjectMapper().createObjectNode();
        for (PlanField field : PlanField.values()) {
            Object value = plan.value(field);
            fields.put(field.name(), value instanceof LocalDate day ? day.toString() : value.toString());
        }
        return fields;
    }

    private static ProgrammePlan read(String text) {
        return PlanFile.read(new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8), "policy.yaml"))
                .orElseThrow();
    }

    private static String file(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
