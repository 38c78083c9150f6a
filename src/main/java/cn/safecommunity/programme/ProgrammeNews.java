package cn.safecommunity.programme;

import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.notification.Messages;
import org.springframework.stereotype.Component;

/** What a programme has to say to an office: a line on the record of the case, and a message to the office. */
@Component
public class ProgrammeNews {

    private final CaseRecord record;
    private final Messages messages;

    ProgrammeNews(CaseRecord record, Messages messages) {
        this.record = record;
        this.messages = messages;
    }

    /** Writes the text down as this kind of line and tells the group. */
    public void tell(long caseId, String kind, String group, String subject, String text) {
        record.add(caseId, kind, text);
        messages.tellGroup(caseId, group, subject, text + "请登录“安全社区”概览页面查看。");
    }
}
