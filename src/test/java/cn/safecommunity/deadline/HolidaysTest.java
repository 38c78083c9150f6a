package cn.safecommunity.deadline;

import static cn.safecommunity.deadline.TimedCase.at;
import static cn.safecommunity.deadline.TimedCase.endOf;
import static cn.safecommunity.deadline.TimedCase.startOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import cn.safecommunity.EngineTest;
import cn.safecommunity.Forbidden;
import cn.safecommunity.Refusal;
import cn.safecommunity.creation.CreationDriver;
import cn.safecommunity.deadline.HolidayController.Line;
import cn.safecommunity.deadline.Holidays.Publication;
import cn.safecommunity.policy.Level;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/** Facts about the publication of the holidays of a year; nobody has published 2031 before, and nobody has after. */
@Transactional
@RecordApplicationEvents
class HolidaysTest extends EngineTest {

    private static final List<Line> NOTICE = List.of(
            line("2030-12-31", "off", "元旦"),
            line("2031-01-01", "off", "元旦"),
            line("2031-01-02", "off", "元旦"),
            line("2031-01-04", "work", "元旦"));

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private WorkingDays days;

    @Autowired
    private HolidayController controller;

    @Autowired
    private HolidayRepository repository;

    @Autowired
    private DueDates dueDates;

    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private ApplicationContext context;

    @BeforeEach
    void knowThePeople() {
        IdentityService identity = engine.getIdentityService();
        identity.clearAuthentication();
        member("publisher", "city-office");
        member("clerk", "county-610902-examiner");
    }

    @AfterEach
    void logOut() {
        engine.getIdentityService().clearAuthentication();
    }

    @Test
    void movesTasksAndTimersOfARunningStage() {
        at("2030-12-27T09:00:00");
        TimedCase inCounty = TimedCase.inReview(engine, jdbc, "county");
        assertThat(inCounty.task("examine").getDueDate()).isEqualTo(endOf("2031-01-10"));
        assertThat(inCounty.timer("yellowLight").getDuedate()).isEqualTo(startOf("2031-01-07"));

        Publication publication = as("publisher", () -> controller.publish(2031, NOTICE));

        assertThat(publication).isEqualTo(new Publication(2031, 4, 1, 3));
        assertThat(inCounty.task("examine").getDueDate()).isEqualTo(endOf("2031-01-14"));
        assertThat(inCounty.timer("yellowLight").getDuedate()).isEqualTo(startOf("2031-01-09"));
        assertThat(inCounty.timer("yellowCard").getDuedate()).isEqualTo(startOf("2031-01-15"));
        assertThat(inCounty.timer("redCard").getDuedate()).isEqualTo(startOf("2031-01-22"));
        assertThat(deadlines.of(inCounty.id(), Level.COUNTY, "signOff"))
                .hasValueSatisfying(left ->
                        assertThat(left.dueAt()).isEqualTo(endOf("2031-01-14").toInstant()));
        assertThat(events.stream(HolidaysPublished.class)).containsExactly(new HolidaysPublished(2031));
    }

    @Test
    void movesASingleTaskACorrectionAndARectification() {
        at("2030-12-27T09:00:00");
        TimedCase inProvince = TimedCase.before(engine, jdbc, "provincial", "accept");
        TimedCase inCounty = TimedCase.inReview(engine, jdbc, "county");
        inCounty.complete("examine", Map.of());
        inCounty.complete("signOff", Map.of("decision", "return", "returnTo", "applicant"));
        at("2030-10-01T09:00:00");
        TimedCase rectifying = TimedCase.before(engine, jdbc, "provincial", "rectify");
        assertThat(rectifying.task("rectify").getDueDate()).isEqualTo(endOf("2031-01-01"));
        at("2030-12-27T09:00:00");

        Publication publication = as("publisher", () -> controller.publish(2031, NOTICE));

        assertThat(publication).isEqualTo(new Publication(2031, 4, 3, 7));
        assertThat(inProvince.task("accept").getDueDate()).isEqualTo(endOf("2031-01-07"));
        assertThat(inProvince.timer("yellowLight").getDuedate()).isEqualTo(startOf("2031-01-03"));
        assertThat(inCounty.task("correct").getDueDate()).isEqualTo(endOf("2031-01-14"));
        assertThat(inCounty.timer("redCard").getDuedate()).isEqualTo(startOf("2031-01-22"));
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
        assertThat(silences()).hasSize(6).allMatch(endOf("2031-01-02")::equals);

        Publication publication = as("publisher", () -> controller.publish(2031, NOTICE));

        assertThat(publication.movedTasks()).isEqualTo(6);
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
    void movesNothingTheSecondTimeAndKeepsALightThatHasCome() {
        at("2030-12-27T09:00:00");
        TimedCase inCounty = TimedCase.inReview(engine, jdbc, "county");
        inCounty.fire("yellowLight");
        assertThat(as("publisher", () -> controller.publish(2031, NOTICE))).isEqualTo(new Publication(2031, 4, 1, 2));
        assertThat(as("publisher", () -> controller.publish(2031, NOTICE))).isEqualTo(new Publication(2031, 4, 0, 0));
        assertThat(inCounty.cards(jdbc)).hasSize(1);
    }

    @Test
    void replacesWhatTheYearSaidBefore() {
        as("publisher", () -> controller.publish(2031, NOTICE));
        as("publisher", () -> controller.publish(2031, List.of(line("2031-05-01", "off", "劳动节"))));
        assertThat(days.isWorkingDay(LocalDate.of(2030, 12, 31))).isTrue();
        assertThat(days.isWorkingDay(LocalDate.of(2031, 1, 1))).isTrue();
        assertThat(days.isWorkingDay(LocalDate.of(2031, 5, 1))).isFalse();
        assertThat(days.isProvisional(LocalDate.of(2031, 5, 1))).isFalse();
    }

    @Test
    void refusesAnybodyElse() {
        assertThatThrownBy(() -> as("clerk", () -> controller.publish(2031, NOTICE)))
                .isInstanceOf(Forbidden.class)
                .hasMessageContaining("市安委办");
        assertThat(days.isProvisional(LocalDate.of(2031, 1, 1))).isTrue();
    }

    @Test
    void namesTheLineTheReasonAndTheField() {
        refuses(2031, "rows[1].date", "第 2 行：日期「2031-02-30」无效", NOTICE.get(0), line("2031-02-30", "off", "春节"));
        refuses(2031, "rows[0].kind", "第 1 行：类型「」无效", line("2031-02-03", null, "春节"));
        refuses(2031, "rows[0].name", "第 1 行：节日名称「」无效", line("2031-02-03", "off", ""));
        refuses(2031, "rows[0].date", "第 1 行：日期 2030-05-01 不属于 2031 年", line("2030-05-01", "off", "劳动节"));
        refuses(2031, "rows[1].date", "第 2 行：日期 2031-01-01 重复", NOTICE.get(1), NOTICE.get(1));
        refuses(2031, "rows[0].kind", "第 1 行：类型「」无效", (Line) null);
        refuses(2031, "rows", "放假安排是空的");
        refuses(1999, "year", "年份 1999 无效", line("1999-01-01", "off", "元旦"));
    }

    @Test
    void triesAgainWhenATimerFiresAtTheSameMoment() {
        AtomicInteger attempts = new AtomicInteger();
        Holidays interrupted = new Holidays(repository, dueDates, colliding(attempts, 2), publisher);
        interrupted.publish(2031, List.of(Holiday.read("2031-01-01", "off", "元旦", "x")));
        assertThat(attempts).hasValue(3);
        assertThat(days.isWorkingDay(LocalDate.of(2031, 1, 1))).isFalse();
    }

    @Test
    void givesUpAfterThreeAttempts() {
        Holidays interrupted = new Holidays(repository, dueDates, colliding(new AtomicInteger(), 3), publisher);
        assertThatThrownBy(() -> interrupted.publish(2031, List.of(Holiday.read("2031-01-01", "off", "元旦", "x"))))
                .isInstanceOf(OptimisticLockingException.class);
        assertThat(days.isProvisional(LocalDate.of(2031, 1, 1))).isTrue();
    }

    /** A transaction that meets a timer the first times. */
    private static TransactionOperations colliding(AtomicInteger attempts, int collisions) {
        return new TransactionOperations() {
            @Override
            public <T> T execute(TransactionCallback<T> action) {
                if (attempts.incrementAndGet() <= collisions) {
                    throw new OptimisticLockingException("a timer fired");
                }
                return action.doInTransaction(new SimpleTransactionStatus());
            }
        };
    }

    private void refuses(int year, String field, String reason, Line... lines) {
        assertThatThrownBy(() -> as("publisher", () -> controller.publish(year, Arrays.asList(lines))))
                .hasMessageContaining(reason)
                .asInstanceOf(type(Refusal.class))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    private <T> T as(String userId, Supplier<T> call) {
        engine.getIdentityService()
                .setAuthentication(
                        userId, List.of("publisher".equals(userId) ? "city-office" : "county-610902-examiner"));
        try {
            return call.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private void member(String userId, String groupId) {
        IdentityService identity = engine.getIdentityService();
        if (identity.createUserQuery().userId(userId).count() == 0) {
            identity.saveUser(identity.newUser(userId));
        }
        if (identity.createGroupQuery().groupId(groupId).count() == 0) {
            identity.saveGroup(identity.newGroup(groupId));
        }
        identity.createMembership(userId, groupId);
    }

    private static Line line(String date, String kind, String name) {
        return new Line(date, kind, name, null);
    }
}
