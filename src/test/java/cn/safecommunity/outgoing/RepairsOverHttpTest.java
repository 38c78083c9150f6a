package cn.safecommunity.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.safecommunity.AtOnce;
import cn.safecommunity.WrittenDay;
import cn.safecommunity.calendar.WorkingDays;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What one administrator changes in a case alone: a number that was copied wrongly, and the last day of a task. */
class RepairsOverHttpTest extends OutgoingTest {

    private static final String ADMIN = "repair-admin";
    private static final String OFFICE = "repair-office";
    private static final String EXAMINER = "repair-examiner";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    private WorkingDays days;

    @Autowired
    private DataSource dataSource;

    private NationalCase one;

    @BeforeEach
    void aCaseThatIsFiled() {
        administrator(ADMIN);
        person(OFFICE, "city-office");
        person(EXAMINER, "association-examiner", "province-examiner");
        one = readyToFile();
        attempt(one, "sendFiling");
    }

    private String door(String act) {
        return "/api/cases/" + one.id() + "/" + act;
    }

    private static String correction(String name, String value, String reason) {
        return "{\"name\":\"" + name + "\",\"value\":\"" + value + "\",\"reason\":\"" + reason + "\"}";
    }

    private String postponement(LocalDate dueOn, String reason) {
        return "{\"task\":\"" + one.task().getId() + "\",\"dueOn\":\"" + dueOn + "\",\"reason\":\"" + reason + "\"}";
    }

    private String record() {
        return as(OFFICE).get("/api/cases/" + one.id()).json().get("record").toString();
    }

    private void refused(Reply reply, String field, String words) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.json().get("field").asText()).isEqualTo(field);
        assertThat(reply.json().get("message").asText()).contains(words);
    }

    @Test
    void aNumberThatWasCopiedWronglyIsCorrectedAndGoesOutRight() {
        JsonNode values = as(ADMIN).get(door("standstill")).json().get("values");
        assertThat(values.findValuesAsText("label")).containsExactly("备案编号");
        String before = values.get(0).get("value").asText();

        Reply done = loggedIn(ADMIN)
                .post(door("corrections"), correction("filingNumber", " 陕安备〔2014〕77号 ", "与备案回执核对，原编号有误"));
        assertThat(done.status()).as(done.body()).isEqualTo(204);

        assertThat(one.variable("filingNumber")).isEqualTo("陕安备〔2014〕77号");
        assertThat(record())
                .contains("系统管理员" + ADMIN + " 测试更正“备案编号”：由“" + before + "”改为“陕安备〔2014〕77号”。原因：与备案回执核对，原编号有误。");
        attempt(one, "sendApplication");
        assertThat(ASSOCIATION.received.get(0).body()).contains("陕安备〔2014〕77号");
    }

    @Test
    void onlyWhatIsListedIsCorrectedAndOnlyToSomethingSensible() {
        refused(as(ADMIN).post(door("corrections"), correction("filingNumber", "陕1号", " ")), "reason", "请填写更正的原因");
        refused(as(ADMIN).post(door("corrections"), correction("filingNumber", " ", "核对")), "value", "请填写正确的备案编号");
        refused(as(ADMIN).post(door("corrections"), correction("filingNumber", "<b>1</b>", "核对")), "value", "编号用的符号");
        refused(as(ADMIN).post(door("corrections"), correction("filingNumber", "一\\n二", "核对")), "value", "写成一行");
        String same = String.valueOf(one.variable("filingNumber"));
        refused(as(ADMIN).post(door("corrections"), correction("filingNumber", same, "核对")), "value", "没有改动");
        for (String name : List.of("decision", "caseId", "receiptNumber", "county")) {
            refused(as(ADMIN).post(door("corrections"), correction(name, "approve", "核对")), "name", "可以更正的只有：备案编号");
        }
        assertThat(one.variable("filingNumber")).isEqualTo(same);
        assertThat(record()).doesNotContain("更正“");
    }

    @Test
    void aNumberThatAFailedStepMissesIsAdded() {
        runtime.removeVariable(one.instance(), "filingNumber");
        assertThat(as(ADMIN).get(door("standstill")).json().get("values")).isEmpty();
        assertThatThrownBy(() -> attempt(one, "sendApplication")).isInstanceOf(RuntimeException.class);

        JsonNode all = as(ADMIN).get(door("standstill")).json();
        assertThat(all.get("failures").get(0).get("reason").asText()).isEqualTo("案卷缺少“备案编号”。");
        assertThat(all.get("failures").get(0).get("advice").asText()).contains("更正填错的内容");
        assertThat(all.get("values").findValuesAsText("label")).containsExactly("备案编号");
        assertThat(as(ADMIN)
                        .post(door("corrections"), correction("filingNumber", "陕安备〔2014〕5号", "补录"))
                        .status())
                .isEqualTo(204);
        assertThat(record()).contains("由“空”改为“陕安备〔2014〕5号”");
        attempt(one, "sendApplication");
    }

    @Test
    void theLastDayOfATaskIsPutOffWithItsLightsAndTimers() {
        attempt(one, "sendApplication");
        LocalDate due = day(one.task().getDueDate());
        Map<String, Date> before = lights();
        LocalDate later = days.plus(due, 10);

        Reply done = loggedIn(ADMIN).post(door("postponements"), postponement(later, "因洪灾停工"));
        assertThat(done.status()).as(done.body()).isEqualTo(204);

        assertThat(day(one.task().getDueDate())).isEqualTo(later);
        assertThat(before).isNotEmpty();
        lights().forEach((id, moved) -> assertThat(moved).as(id).isAfter(before.get(id)));
        assertThat(first(lights())).isEqualTo(days.minus(later, days.between(first(before), due)));
        assertThat(as(OFFICE).get("/api/casefiles/" + one.id() + "/whereabouts").body())
                .contains("\"dueAt\":\"" + later);
        assertThat(record()).contains("把“审查申请材料”的期限由", "原因：因洪灾停工。");
    }

    private static LocalDate day(Date moment) {
        return LocalDate.ofInstant(moment.toInstant(), ZONE);
    }

    private static LocalDate first(Map<String, Date> lights) {
        return day(lights.values().stream().min(Date::compareTo).orElseThrow());
    }

    /** The timers of the case that raise a light, by their id. */
    private Map<String, Date> lights() {
        return management.createJobQuery().processInstanceId(one.instance()).timers().list().stream()
                .collect(Collectors.toMap(Job::getId, Job::getDuedate));
    }

    @Test
    void aLastDayIsNeverBroughtForwardAndIsAWorkingDayWithinAYear() {
        attempt(one, "sendApplication");
        Date due = one.task().getDueDate();
        LocalDate day = day(due);
        LocalDate free = day.plusDays(1);
        while (days.isWorkingDay(free)) {
            free = free.plusDays(1);
        }
        Client admin = as(ADMIN);
        refused(admin.post(door("postponements"), postponement(day, "再想想")), "dueOn", "期限只能延后");
        refused(admin.post(door("postponements"), postponement(days.minus(day, 1), "提前")), "dueOn", "期限只能延后");
        refused(admin.post(door("postponements"), postponement(free, "休息日")), "dueOn", "是休息日");
        refused(admin.post(door("postponements"), postponement(LocalDate.now().plusYears(3), "三年")), "dueOn", "一年以内");
        refused(admin.post(door("postponements"), postponement(days.plus(day, 1), " ")), "reason", "请填写延期的原因");
        refused(
                admin.post(door("postponements"), "{\"task\":\"" + one.task().getId() + "\",\"reason\":\"x\"}"),
                "dueOn",
                "请填写新的期限");
        assertThat(one.task().getDueDate().getTime()).isEqualTo(due.getTime());
    }

    /** Two administrators, or two windows: whoever was told a later day keeps it. */
    @Test
    void ofTwoWhoPutOffOneLastDayAtOnceTheEarlierDayNeverWins() throws Exception {
        attempt(one, "sendApplication");
        LocalDate day = day(one.task().getDueDate());
        LocalDate late = days.plus(day, 20);
        atOnce("postponements", postponement(late, "因洪灾停工"), postponement(days.plus(day, 10), "材料在途"));
        assertThat(day(one.task().getDueDate())).isEqualTo(late);
        assertThat(record()).containsOnlyOnce("的期限由" + WrittenDay.of(day) + "延后到");
    }

    @Test
    void ofTwoWhoCorrectOneNumberAtOnceTheSlowerOneCorrectsWhatTheOtherWrote() throws Exception {
        String before = String.valueOf(one.variable("filingNumber"));
        atOnce("corrections", correction("filingNumber", "陕1号", "核对"), correction("filingNumber", "陕2号", "核对"));
        assertThat(record()).containsOnlyOnce("由“" + before + "”改为");
    }

    @Test
    void ofTwoWhoResumeACaseAtOnceOneDoes() throws Exception {
        runtime.suspendProcessInstanceById(one.instance());
        String resumption = "{\"reason\":\"问题解决\"}";
        assertThat(atOnce("resumption", resumption, resumption))
                .extracting(Reply::status)
                .containsExactlyInAnyOrder(204, 400);
        assertThat(record()).containsOnlyOnce("恢复了办理");
    }

    /** Both are under way before the first of them can write its line on the record. */
    private List<Reply> atOnce(String act, String body, String other) throws Exception {
        Client admin = as(ADMIN);
        Callable<Reply> first = () -> admin.post(door(act), body);
        Callable<Reply> second = () -> admin.post(door(act), other);
        return AtOnce.whileHeld(
                dataSource, "SELECT 1 FROM case_file WHERE id = " + one.id() + " FOR UPDATE", List.of(first, second));
    }

    @Test
    void aTaskOfAnotherCaseIsNotPutOff() {
        long other = one.id();
        one = readyToFile();
        attempt(one, "sendFiling");
        attempt(one, "sendApplication");
        Date due = one.task().getDueDate();
        Reply reply =
                as(ADMIN).post("/api/cases/" + other + "/postponements", postponement(days.plus(day(due), 1), "别的案卷"));
        refused(reply, "task", "没有这个任务");
        assertThat(one.task().getDueDate().getTime()).isEqualTo(due.getTime());
    }

    @Test
    void isForAdministratorsOnly() {
        attempt(one, "sendApplication");
        String later = postponement(days.plus(day(one.task().getDueDate()), 5), "不是管理员");
        String other = correction("filingNumber", "陕1号", "不是管理员");
        for (String person : List.of(OFFICE, EXAMINER)) {
            for (Client client : List.of(as(person), loggedIn(person))) {
                assertThat(client.post(door("postponements"), later).status()).isEqualTo(403);
                assertThat(client.post(door("corrections"), other).status()).isEqualTo(403);
            }
        }
        assertThat(anybody().post(door("corrections"), other).status()).isEqualTo(401);
        assertThat(anybody().post(door("postponements"), later).status()).isEqualTo(401);
        assertThat(record()).doesNotContain("更正“", "延后到");
    }

    @Test
    void aMoveSaysFromWhichStepToWhichAndWaitsForTheSecondAdministrator() {
        attempt(one, "sendApplication");
        String now = one.task().getTaskDefinitionKey();
        Reply forward = as(ADMIN).post("/api/interventions", move(now, "evaluate"));
        assertThat(forward.status()).as(forward.body()).isEqualTo(201);
        assertThat(forward.json().get("description").asText())
                .startsWith("由“审查申请材料”调整到后面的“")
                .contains("不再经过“审查申请材料”");
        Reply back = as(ADMIN).post("/api/interventions", move(now, "affixCitySeal"));
        assertThat(back.json().get("description").asText())
                .startsWith("由“审查申请材料”退到前面的“")
                .endsWith("重新办理");
        assertThat(one.task().getTaskDefinitionKey()).isEqualTo(now);
        assertThat(as(ADMIN)
                        .post("/api/interventions/" + back.json().get("id").asLong() + "/confirmation", null)
                        .status())
                .isEqualTo(403);
        for (Reply proposed : List.of(forward, back)) {
            as(ADMIN).post("/api/interventions/" + proposed.json().get("id").asLong() + "/rejection", null);
        }
        JsonNode parts = as(ADMIN).get(door("running-parts")).json().get("parts");
        List<String> steps = StreamSupport.stream(parts.get(0).get("steps").spliterator(), false)
                .map(step -> step.get("id").asText())
                .toList();
        assertThat(steps.indexOf("affixCitySeal")).isLessThan(steps.indexOf("examineMaterials"));
        assertThat(steps.indexOf("examineMaterials")).isLessThan(steps.indexOf("evaluate"));
    }

    private String move(String from, String to) {
        return "{\"processInstanceId\":\"" + one.instance() + "\",\"action\":\"modify\",\"cancel\":[\"" + from
                + "\"],\"startBefore\":[\"" + to + "\"],\"reason\":\"核对\"}";
    }
}
