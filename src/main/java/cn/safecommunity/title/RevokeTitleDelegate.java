package cn.safecommunity.title;

import cn.safecommunity.document.IssuedDocument;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.notification.CaseRecord;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Revokes a title from today on and issues the decision with its ground. */
@Component("revokeTitle")
class RevokeTitleDelegate implements JavaDelegate {

    private final TitleRepository titles;
    private final OpenDuties duties;
    private final Revocations revocations;
    private final TitleLetters letters;
    private final CaseRecord record;
    private final Clock clock;

    RevokeTitleDelegate(
            TitleRepository titles,
            OpenDuties duties,
            Revocations revocations,
            TitleLetters letters,
            CaseRecord record,
            Clock clock) {
        this.titles = titles;
        this.duties = duties;
        this.revocations = revocations;
        this.letters = letters;
        this.record = record;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String certificate = TitleVariables.certificate(execution);
        long id = Long.parseLong(CaseVariables.text(execution, TitleVariables.REVOCATION));
        Revocation decided = revocations.get(certificate, id);
        titles.revoke(certificate, LocalDate.now(clock));
        HeldTitle revoked = titles.get(certificate);
        IssuedDocument letter = letters.revocation(revoked, decided);
        record.add(
                TitleLetters.file(revoked),
                "revoked",
                "称号已撤销，事由：" + decided.ground().label() + "，" + letter.kindName() + " " + letter.number() + "。"
                        + duties.saysOwed(revoked)
                        + revocations.saysVoid(certificate));
    }
}
