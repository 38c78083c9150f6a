package cn.safecommunity.deadline;

import static cn.safecommunity.deadline.TimedCase.at;
import static cn.safecommunity.deadline.TimedCase.endOf;
import static cn.safecommunity.deadline.TimedCase.startOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import cn.safecommunity.EngineTest;
import cn.safecommunity.NotFound;
import cn.safecommunity.Refusal;
import cn.safecommunity.calendar.DatesMoved;
import cn.safecommunity.calendar.HolidayInput;
import cn.safecommunity.calendar.HolidayInput.Correction;
import cn.safecommunity.calendar.HolidayInput.Line;
import cn.safecommunity.calendar.Holidays;
import cn.safecommunity.calendar.MovedDate;
import cn.safecommunity.calendar.OfficialCalendar;
import cn.safecommunity.calendar.Preview;
import cn.safecommunity.calendar.Publisher;
import cn.safecommunity.calendar.WorkingDays;
import cn.safecommunity.calendar.YearVersion;
import cn.safecommunity.creation.CreationDriver;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.policy.Level;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

/**
 * Facts about the publication of the holidays of a year and what it moves; nobody has published 2031 before, and nobody
 * has after.
 */
@Transactional
@RecordApplicationEvents
class HolidaysTest extends EngineTest {

    private static final Publisher PUBLISHER = new Publisher("publisher", "管理员甲");

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private WorkingDays days;

    @Autowired
    private Holidays holidays;

    @Autowired
    private CaseRecord record;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private ApplicationContext context;

    @BeforeEach
    void atTheEndOfTheYearBefore() {
        engine.getIdentityService().clearAuthentication();
        at("2030-12-27T09:00:00");
    }

    @Test
    void movesTasksAndTimersOfARunningStageAndWritesItOnTheRecord() {
        TimedCase inCounty = TimedCase.inReview(engine, jdbc, "county");
        assertThat(inCounty.task("examine").getDueDate()).isEqualTo(endOf("2031-01-13"));
        assertThat(inCounty.timer("yellowLight").getDuedate()).isEqualTo(startOf("2031-01-08"));

        Preview publication = publish(notice());

        MovedDate moved = new MovedDate(
                inCounty.id(), Level.COUNTY, "办理期限", LocalDate.of(2031, 1, 13), LocalDate.of(2031, 1, 14));
        assertThat(publication.moved()).containsExactly(moved);
        assertThat(inCounty.task("examine").getDueDate()).isEqualTo(endOf("2031-01-14"));
        assertThat(inCounty.timer("yellowLight").getDuedate()).isEqualTo(startOf("2031-01-09"));
        assertThat(inCounty.timer("yellowCard").getDuedate()).isEqualTo(startOf("2031-01-15"));
        assertThat(inCounty.timer("redCard").getDuedate()).isEqualTo(startOf("2031-01-30"));
        assertThat(deadlines.of(inCounty.id(), Level.COUNTY, "signOff"))
                .hasValueSatisfying(left ->
                        assertThat(left.dueAt()).isEqualTo(endOf("2031-01-14").toInstant()));
        assertThat(record.of(inCounty.id()))
                .extracting(CaseRecord.Line::text)
                .containsExactly("放假安排有变动（国办发明电〔2030〕99号），县区环节的办理期限由2031年1月13日改为2031年1月14日。");
        assertThat(events.stream(DatesMoved.class))
                .singleElement()
                .satisfies(told -> assertThat(told.dates()).containsExactly(moved));
    }

    @Test
    void movesASingleTaskACorrectionAndARectification() {
        TimedCase inProvince = TimedCase.before(engine, jdbc, "provincial", "accept");
        TimedCase inCounty = TimedCase.inReview(engine, jdbc, "county");
        inCounty.complete("examine", Map.of());
        inCounty.complete("signOff", Map.of("decision", "return", "returnTo", "applicant"));
        at("2030-10-01T09:00:00");
        TimedCase rectifying = TimedCase.before(engine, jdbc, "provincial", "rectify");
        assertThat(rectifying.task("rectify").getDueDate()).isEqualTo(endOf("2031-01-02"));
        at("2030-12-27T09:00:00");

        Preview publication = publish(notice());

        assertThat(publication.moved())
                .extracting(MovedDate::what, moved -> moved.to().toString())
                .contains(tuple("办理期限", "2031-01-07"), tuple("办理期限", "2031-01-14"), tuple("整改期限", "2031-01-03"));
        assertThat(inProvince.task("accept").getDueDate()).isEqualTo(endOf("2031-01-07"));
        assertThat(inProvince.timer("yellowLight").getDuedate()).isEqualTo(startOf("2031-01-03"));
        assertThat(inCounty.task("correct").getDueDate()).isEqualTo(endOf("2031-01-14"));
        assertThat(inCounty.timer("redCard").getDuedate()).isEqualTo(startOf("2031-01-30"));
        assertThat(rectifying.task("rectify").getDueDate()).isEqualTo(endOf("2031-01-03"));
        assertThat(rectifying.timer("rectificationOverdue").getDuedate()).isEqualTo(endOf("2031-01-03"));
    }

    /** Seven working days from the day they were asked, a Tuesday. */
    @Test
    void movesTheLastDayOfTheDepartmentsThatHaveNotAnswered() {
        at("2030-12-24T09:00:00");
        CreationDriver driver = new CreationDriver(context, "610921103");
        driver.prepare();
        driver.checkByCity(driver.atCity());
        driver.countersign("finance", "approve");
        assertThat(silences()).hasSize(6).allMatch(endOf("2031-01-03")::equals);

        Preview publication = publish(notice());

        assertThat(publication.moved())
                .extracting(
                        MovedDate::what,
                        moved -> moved.from().toString(),
                        moved -> moved.to().toString())
                .containsOnlyOnce(tuple("会签答复期限", "2031-01-03", "2031-01-06"));
        assertThat(silences()).hasSize(6).allMatch(endOf("2031-01-06")::equals);
        assertThat(driver.task("countersignCheck", "city-member-housing").getDueDate())
                .isEqualTo(endOf("2031-01-06"));
    }

    private List<Date> silences() {
        return engine.getManagementService().createJobQuery().activityId("silence").list().stream()
                .map(job -> new Date(job.getDuedate().getTime()))
                .toList();
    }

    @Test
    void keepsALightThatHasCome() {
        TimedCase inCounty = TimedCase.inReview(engine, jdbc, "county");
        inCounty.fire("yellowLight");
        publish(notice());
        assertThat(inCounty.cards(jdbc)).hasSize(1);
        assertThat(inCounty.timer("yellowCard").getDuedate()).isEqualTo(startOf("2031-01-15"));
    }

    @Test
    void previewsWhatWouldMoveAndMovesNothing() {
        TimedCase inCounty = TimedCase.inReview(engine, jdbc, "county");

        Preview preview = holidays.preview(2031, notice(), PUBLISHER);

        assertThat(preview.moved()).hasSize(1);
        assertThat(preview.changes())
                .extracting(each -> each.day() + " " + each.was() + " " + each.becomes())
                .contains("2030-12-31 ordinary off", "2031-01-04 weekend work", "2031-01-27 ordinary off")
                .doesNotContain("2031-01-01 off off", "2031-01-26 weekend off");
        assertThat(inCounty.task("examine").getDueDate()).isEqualTo(endOf("2031-01-13"));
        assertThat(record.of(inCounty.id())).isEmpty();
        assertThat(days.isProvisional(LocalDate.of(2031, 1, 1))).isTrue();
        assertThat(holidays.versions(2031)).isEmpty();
    }

    @Test
    void publishesOnlyWhatWasPreviewedOnTheSameCalendar() {
        refuses("preview", "请先预览", () -> holidays.publish(2031, notice(), PUBLISHER, null));
        String token = holidays.preview(2031, notice(), PUBLISHER).token();
        HolidayInput other = pasted(OfficialCalendar.notice(2031).replace("99号", "98号"), null);
        refuses("preview", "与预览时的不一致", () -> holidays.publish(2031, other, PUBLISHER, token));
        publish(notice());
        HolidayInput late = pasted(withoutABridge(), "重新公布");
        refuses("preview", "预览以后放假安排又有变动", () -> holidays.publish(2031, late, PUBLISHER, token));
    }

    @Test
    void keepsEveryVersionWithWhoWhenAndWhy() {
        publish(notice());
        publish(pasted(withoutABridge(), "国务院办公厅调整了元旦假期"));

        assertThat(days.isWorkingDay(LocalDate.of(2030, 12, 31))).isTrue();
        assertThat(days.isWorkingDay(LocalDate.of(2031, 1, 2))).isTrue();
        assertThat(days.isProvisional(LocalDate.of(2031, 5, 1))).isFalse();
        assertThat(holidays.versions(2031))
                .extracting(
                        version -> version.entry().reason(),
                        version -> version.days().size())
                .containsExactly(tuple("国务院办公厅调整了元旦假期", 31), tuple(null, 34));
        YearVersion first = holidays.versions(2031).get(1);
        assertThat(holidays.version(2031, first.id()).text())
                .isEqualTo(OfficialCalendar.notice(2031).strip());
        assertThat(first.entry().personName()).isEqualTo("管理员甲");
        assertThatThrownBy(() -> holidays.version(2030, first.id())).isInstanceOf(NotFound.class);
    }

    private static String withoutABridge() {
        return OfficialCalendar.notice(2031)
                .replace("2030年12月31日（星期二）至2031年1月2日（星期四）放假调休，共3天。2031年1月4日（星期六）上班。", "2031年1月1日（星期三）放假1天，不调休。");
    }

    @Test
    void refusesToPublishWhatIsInForceAlreadyOrWithoutAReason() {
        publish(notice());
        refuses("reason", "请写明重新公布的原因", () -> holidays.preview(2031, pasted(withoutABridge(), " "), PUBLISHER));
        HolidayInput same = pasted(OfficialCalendar.notice(2031), "再来一次");
        refuses("text", "与2031年现行的安排一致", () -> holidays.preview(2031, same, PUBLISHER));
    }

    @Test
    void correctsOneDayWithItsNoticeAndReason() {
        TimedCase inCounty = TimedCase.inReview(engine, jdbc, "county");
        publish(notice());
        Correction correction = new Correction("off", "纪念日", "国发明电〔2030〕1号", "国务院关于调休放假的通知", "2030-12-20", "增加一天");
        LocalDate day = LocalDate.of(2031, 1, 3);
        Preview preview = holidays.previewCorrection(2031, day, correction, PUBLISHER);
        assertThat(preview.changes()).hasSize(1);
        holidays.correct(2031, day, correction, PUBLISHER, preview.token());

        assertThat(days.isWorkingDay(LocalDate.of(2031, 1, 3))).isFalse();
        assertThat(inCounty.task("examine").getDueDate()).isEqualTo(endOf("2031-01-15"));
        assertThat(record.of(inCounty.id()).get(1).text()).contains("国发明电〔2030〕1号", "改为2031年1月15日");
        assertThat(holidays.year(2031).days())
                .filteredOn(
                        each -> each.notice() != null && each.notice().number().equals("国发明电〔2030〕1号"))
                .extracting(each -> each.day().toString())
                .containsExactly("2031-01-03");
        Correction back = new Correction("ordinary", null, "国发明电〔2030〕2号", "更正", "2030-12-21", "登记有误");
        holidays.correct(2031, day, back, PUBLISHER, null);
        assertThat(days.isWorkingDay(LocalDate.of(2031, 1, 3))).isTrue();
        assertThat(holidays.versions(2031)).hasSize(3);
    }

    @Test
    void refusesACorrectionThatChangesNothingOrTheLaw() {
        Correction work = correcting("work");
        assertThatThrownBy(() -> correct(LocalDate.of(2031, 1, 5), work))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("2031年的放假安排还没有公布");
        publish(notice());
        refuses("kind", "2031年1月1日是法定节假日", () -> correct(LocalDate.of(2031, 1, 1), work));
        refuses("kind", "现在就是工作日，不用更正", () -> correct(LocalDate.of(2031, 1, 6), work));
        refuses("kind", "现在就是周末休息，不用更正", () -> correct(LocalDate.of(2031, 1, 12), correcting("off")));
        refuses("kind", "请选择这一天改为放假、上班", () -> correct(LocalDate.of(2031, 1, 12), correcting("rest")));
        refuses("day", "不属于2031年", () -> correct(LocalDate.of(2032, 1, 6), work));
        Correction unnamed = new Correction("work", "春节", "国发明电〔2030〕1号", null, "2030-12-20", "多一天");
        refuses("name", "请填写这次更正所依据的通知名称", () -> correct(LocalDate.of(2031, 1, 12), unnamed));
        Correction silent = new Correction("work", "春节", "国发明电〔2030〕1号", "通知", "2030-12-20", "");
        refuses("reason", "请写明更正的原因", () -> correct(LocalDate.of(2031, 1, 12), silent));
    }

    private static Correction correcting(String kind) {
        return new Correction(kind, "春节", "国发明电〔2030〕1号", "国务院关于调休放假的通知", "2030-12-20", "更正");
    }

    @Test
    void refusesANoticeThatLacksStatutoryDaysAndSaysWhich() {
        refuses(
                "days",
                "2031年的安排缺少法定节假日：元旦2031年1月1日、春节2031年1月22日",
                () -> holidays.preview(
                        2031,
                        lines(new Line("2031-05-01", "off", "劳动节"), new Line("2031-05-02", "off", "劳动节")),
                        PUBLISHER));
        refuses(
                "text",
                "缺少法定节假日：端午节2031年6月24日",
                () -> holidays.preview(
                        2031,
                        pasted(OfficialCalendar.notice(2031).replace("五、端午节：6月24日（星期二）放假1天，不调休。", ""), null),
                        PUBLISHER));
    }

    @Test
    void namesTheLineTheFieldAndWhatToDo() {
        Line newYear = new Line("2031-01-01", "off", "元旦");
        refuses(
                "days[1].date",
                "第 2 行：日期“2031-02-30”无效",
                () -> holidays.preview(2031, lines(newYear, new Line("2031-02-30", "off", "春节")), PUBLISHER));
        refuses(
                "days[0].kind",
                "第 1 行：类型“”无效",
                () -> holidays.preview(2031, lines(new Line("2031-02-03", null, "春节")), PUBLISHER));
        refuses(
                "days[0].name",
                "第 1 行：节日名称“”无效",
                () -> holidays.preview(2031, lines(new Line("2031-02-03", "off", "")), PUBLISHER));
        refuses("days[0].kind", "第 1 行：类型“”无效", () -> holidays.preview(2031, lines((Line) null), PUBLISHER));
        refuses(
                "days",
                "2030年5月1日不属于2031年",
                () -> holidays.preview(2031, lines(new Line("2030-05-01", "off", "劳动节")), PUBLISHER));
        refuses("days", "2031年1月1日写了两次", () -> holidays.preview(2031, lines(newYear, newYear), PUBLISHER));
        refuses("text", "请粘贴国务院办公厅通知的原文", () -> holidays.preview(2031, lines(), PUBLISHER));
        refuses("year", "年份 1999 无效", () -> holidays.preview(1999, lines(newYear), PUBLISHER));
        refuses(
                "number",
                "请填写通知的文号",
                () -> holidays.preview(
                        2031, pasted(OfficialCalendar.notice(2031).replace("国办发明电〔2030〕99号", ""), null), PUBLISHER));
        refuses(
                "issuedOn",
                "不能晚于今天",
                () -> holidays.preview(
                        2031,
                        pasted(OfficialCalendar.notice(2031).replace("2030年11月10日", "2031年11月10日"), null),
                        PUBLISHER));
    }

    private Preview publish(HolidayInput input) {
        return holidays.publish(
                2031, input, PUBLISHER, holidays.preview(2031, input, PUBLISHER).token());
    }

    private Preview correct(LocalDate day, Correction correction) {
        return holidays.correct(2031, day, correction, PUBLISHER, null);
    }

    private static HolidayInput notice() {
        return pasted(OfficialCalendar.notice(2031), null);
    }

    private static HolidayInput pasted(String text, @Nullable String reason) {
        return new HolidayInput(text, null, null, null, null, reason);
    }

    private static HolidayInput lines(@Nullable Line... lines) {
        return new HolidayInput(null, Arrays.asList(lines), null, null, null, null);
    }

    private static void refuses(String field, String reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .hasMessageContaining(reason)
                .asInstanceOf(type(Refusal.class))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }
}
