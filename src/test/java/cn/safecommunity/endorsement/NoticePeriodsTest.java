package cn.safecommunity.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.CaseSamples;
import cn.safecommunity.EngineTest;
import cn.safecommunity.deadline.Deadlines;
import cn.safecommunity.deadline.HolidaysPublished;
import cn.safecommunity.notification.CaseRecord;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Facts about a public notice that runs while the holidays of a year are published. */
@Transactional
class NoticePeriodsTest extends EngineTest {

    private static final Instant PROVISIONAL = instant("2031-01-03T23:59:59+08:00");

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private PublicNotices notices;

    @Autowired
    private CaseRecord record;

    @Autowired
    private ApplicationEventPublisher events;

    private long caseId;
    private String processInstanceId = "";

    @BeforeEach
    void publishANotice() {
        ClockUtil.setCurrentTime(Date.from(instant("2030-12-27T09:00:00+08:00")));
        caseId = CaseSamples.draft(jdbc);
        Date end = deadlines.noticeEnd();
        assertThat(end.toInstant()).isEqualTo(PROVISIONAL);
        notices.publish(caseId, end.toInstant());
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "notice.bpmn",
                        Bpmn.createExecutableProcess("notice")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .intermediateCatchEvent("noticePeriod")
                                .timerWithDate("${noticeEndsAt}")
                                .endEvent()
                                .done())
                .deploy();
        processInstanceId = engine.getRuntimeService()
                .startProcessInstanceByKey("notice", Map.of("noticeEndsAt", end))
                .getId();
        jdbc.sql("UPDATE endorsement_case SET state = 'running', process_instance_id = ? WHERE id = ?")
                .params(processInstanceId, caseId)
                .update();
        engine.getIdentityService().setAuthenticatedUserId("somebody-of-the-city-office");
    }

    @AfterEach
    void logOut() {
        engine.getIdentityService().clearAuthentication();
    }

    @Test
    void runsLongerWhenADayTurnsOutToBeOff() {
        publish("2031-01-01", "off");
        Instant later = instant("2031-01-06T23:59:59+08:00");
        assertThat(end()).isEqualTo(later);
        assertThat(timer()).isEqualTo(later);
        engine.getIdentityService().clearAuthentication();
        assertThat(engine.getRuntimeService().getVariable(processInstanceId, "noticeEndsAt"))
                .isEqualTo(Date.from(later));
        assertThat(record.of(caseId)).extracting(CaseRecord.Line::text).containsExactly("放假安排已公布，公示期限延长至2031年1月6日。");
    }

    @Test
    void neverEndsEarlierThanPeopleWereTold() {
        publish("2030-12-28", "work");
        assertThat(end()).isEqualTo(PROVISIONAL);
        assertThat(timer()).isEqualTo(PROVISIONAL);
        assertThat(record.of(caseId)).isEmpty();
    }

    private void publish(String day, String kind) {
        jdbc.sql("INSERT INTO holiday (day, kind, name, source, notice_year) VALUES (?::date, ?, '元旦', 'x', 2031)")
                .params(day, kind)
                .update();
        jdbc.sql("INSERT INTO published_year (year) VALUES (2031)").update();
        events.publishEvent(new HolidaysPublished(2031));
    }

    private Instant end() {
        return jdbc.sql("SELECT ends_at FROM public_notice WHERE case_id = ?")
                .param(caseId)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private Instant timer() {
        engine.getIdentityService().clearAuthentication();
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(processInstanceId)
                .singleResult()
                .getDuedate()
                .toInstant();
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
