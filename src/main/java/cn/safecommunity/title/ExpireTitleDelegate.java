package cn.safecommunity.title;

import cn.safecommunity.WrittenDay;
import cn.safecommunity.notification.CaseRecord;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes that a title has expired; the register has known it since the first minute of the day. */
@Component("expireTitle")
class ExpireTitleDelegate implements JavaDelegate {

    private final TitleRepository titles;
    private final OpenDuties duties;
    private final Revocations revocations;
    private final CaseRecord record;

    ExpireTitleDelegate(TitleRepository titles, OpenDuties duties, Revocations revocations, CaseRecord record) {
        this.titles = titles;
        this.duties = duties;
        this.revocations = revocations;
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        HeldTitle expired = titles.get(TitleVariables.certificate(execution));
        record.add(
                TitleLetters.file(expired),
                "expired",
                "有效期至" + WrittenDay.of(expired.title().validUntil()) + "，期满没有续期，称号失效。"
                        + duties.saysOwed(expired)
                        + revocations.saysVoid(expired.title().certificateNumber()));
    }
}
