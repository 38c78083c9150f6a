package cn.safecommunity.notice;

import cn.safecommunity.deadline.Deadlines;
import cn.safecommunity.endorsement.ApplicationVariables;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.notification.CaseRecord;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the public notice and says until when it runs. */
@Component("publishNotice")
class PublishNoticeDelegate implements JavaDelegate {

    private final PublicNotices notices;
    private final Deadlines deadlines;
    private final CaseRecord record;

    PublishNoticeDelegate(PublicNotices notices, Deadlines deadlines, CaseRecord record) {
        this.notices = notices;
        this.deadlines = deadlines;
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Date endsAt = deadlines.noticeEnd();
        long caseId = CaseVariables.caseId(execution);
        notices.publish(caseId, endsAt.toInstant());
        execution.setVariable(ApplicationVariables.NOTICE_ENDS_AT, endsAt);
        record.add(caseId, "notice", "开始公示，接受社会监督。");
    }
}
