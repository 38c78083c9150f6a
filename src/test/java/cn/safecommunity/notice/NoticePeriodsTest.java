package cn.safecommunity.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.safecommunity.CaseSamples;
import cn.safecommunity.EngineTest;
import cn.safecommunity.calendar.HolidayInput;
import cn.safecommunity.calendar.Holidays;
import cn.safecommunity.calendar.MovedDate;
import cn.safecommunity.calendar.OfficialCalendar;
import cn.safecommunity.calendar.Preview;
import cn.safecommunity.calendar.Publisher;
import cn.safecommunity.deadline.Deadlines;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Facts about a public notice that runs while the holidays of a year are published. */
@Transactional
class NoticePeriodsTest extends EngineTest {

    private static final Instant PROVISIONAL = instant("2031-01-06T23:59:59+08:00");

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
    private Holidays holidays;

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
        Preview publication = publish(OfficialCalendar.notice(2031));

        Instant later = instant("2031-01-07T23:59:59+08:00");
        assertThat(end()).isEqualTo(later);
        assertThat(timer()).isEqualTo(later);
        assertThat(engine.getRuntimeService().getVariable(processInstanceId, "noticeEndsAt"))
                .isEqualTo(Date.from(later));
        assertThat(publication.moved())
                .extracting(MovedDate::caseId, MovedDate::what)
                .contains(tuple(caseId, "公示期限"));
        assertThat(record.of(caseId))
                .extracting(CaseRecord.Line::text)
                .containsExactly("放假安排有变动（国办发明电〔2030〕99号），公示期限由2031年1月6日改为2031年1月7日。");
    }

    /** A Sunday that is worked brings the fifth working day forward. */
    @Test
    void neverEndsEarlierThanPeopleWereTold() {
        publish(OfficialCalendar.notice(2031)
                .replace(
                        "2030年12月31日（星期二）至2031年1月2日（星期四）放假调休，共3天。2031年1月4日（星期六）上班。",
                        "2031年1月1日放假。2030年12月28日（星期六）、2030年12月29日（星期日）上班。"));
        assertThat(end()).isEqualTo(PROVISIONAL);
        assertThat(timer()).isEqualTo(PROVISIONAL);
        assertThat(record.of(caseId)).isEmpty();
    }

    private Preview publish(String text) {
        engine.getIdentityService().clearAuthentication();
        Publisher publisher = new Publisher("publisher", "管理员甲");
        HolidayInput input = new HolidayInput(text, null, null, null, null, null);
        return holidays.publish(
                2031, input, publisher, holidays.preview(2031, input, publisher).token());
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
