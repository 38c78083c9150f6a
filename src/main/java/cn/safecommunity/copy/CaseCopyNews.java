package cn.safecommunity.copy;

import cn.safecommunity.Text;
import cn.safecommunity.copy.CaseCopyRepository.Copy;
import cn.safecommunity.copy.CaseCopyRepository.Recipient;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.notification.Messages;
import cn.safecommunity.organisation.People;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes copies into the record of the case, with the officers and with their offices only, and tells whoever gets one. */
@Component
class CaseCopyNews {

    private static final String SENT = "【安全社区】抄送给您一个案卷";
    private static final String TAKEN_BACK = "【安全社区】一个案卷的抄送已收回";

    private final CaseCopyDesk desk;
    private final People people;
    private final CaseRecord record;
    private final Messages messages;

    CaseCopyNews(CaseCopyDesk desk, People people, CaseRecord record, Messages messages) {
        this.desk = desk;
        this.people = people;
        this.record = record;
        this.messages = messages;
    }

    /** What was written to the recipients is for authorities; a unit and an expert read which office told which. */
    void sent(long caseId, String office, String person, List<Recipient> to, String reason) {
        String text =
                desk.nameOf(office) + people.nameOf(person) + "把案卷抄送给" + names(to) + "。说明：" + Text.sentence(reason);
        record.add(caseId, "copy", text, desk.nameOf(office) + "把案卷抄送给" + offices(to) + "。");
        to.forEach(one -> tell(caseId, one, SENT, text + "请收到抄送的单位和人员在“案卷”页面的“抄送我的”中签收、查阅。"));
    }

    void takenBack(Copy copy, String person) {
        List<Recipient> whom = List.of(copy.recipient());
        String office = desk.nameOf(copy.senderOffice());
        String text = office + people.nameOf(person) + "收回了给" + names(whom) + "的抄送。";
        record.add(copy.caseId(), "copy", text, office + "收回了给" + offices(whom) + "的抄送。");
        tell(copy.caseId(), copy.recipient(), TAKEN_BACK, text + "这个案卷不能再从“抄送我的”打开。");
    }

    private String names(List<Recipient> to) {
        return to.stream().map(desk::nameOf).collect(Collectors.joining("、"));
    }

    private String offices(List<Recipient> to) {
        return to.stream().map(one -> desk.nameOf(one.office())).distinct().collect(Collectors.joining("、"));
    }

    private void tell(long caseId, Recipient recipient, String subject, String text) {
        String person = recipient.person();
        if (person == null) {
            messages.tellGroups(caseId, desk.groupsOf(recipient.office()), subject, text);
        } else {
            messages.tell(caseId, person, subject, text);
        }
    }
}
