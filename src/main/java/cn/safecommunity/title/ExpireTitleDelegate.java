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
    private final Revocations revocations;
    private final CaseRecord record;

    ExpireTitleDelegate(TitleRepository titles, Revocations revocations, CaseRecord record) {
        this.titles = titles;
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
                        + revocations.saysVoid(expired.title().certificateNumber()));
    }
}
