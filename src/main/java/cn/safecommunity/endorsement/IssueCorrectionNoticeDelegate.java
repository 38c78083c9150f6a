package cn.safecommunity.endorsement;

import cn.safecommunity.casefile.CaseLines;
import cn.safecommunity.casefile.Opinion;
import cn.safecommunity.casefile.Opinions;
import cn.safecommunity.document.IssuedDocument;
import cn.safecommunity.document.Letters;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.notification.CaseRecord;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Issues the notice of correction that lists, all at once, what is missing (行政许可法 第32条, by analogy). */
@Component("issueCorrectionNotice")
class IssueCorrectionNoticeDelegate implements JavaDelegate {

    private final Applications applications;
    private final Opinions opinions;
    private final Letters letters;
    private final LetterFields fields;
    private final Authorities authorities;
    private final CaseRecord record;

    IssueCorrectionNoticeDelegate(
            Applications applications,
            Opinions opinions,
            Letters letters,
            LetterFields fields,
            Authorities authorities,
            CaseRecord record) {
        this.applications = applications;
        this.opinions = opinions;
        this.letters = letters;
        this.fields = fields;
        this.authorities = authorities;
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Application application = applications.get(CaseVariables.caseId(execution));
        Opinion returned = opinions.lastReturn(application.id());
        String issuer = authorities.of(returned.level(), application.county()).code();
        List<String> items = CaseLines.lines(returned.missingItems());
        String addressee = fields.addressee(application, Objects.requireNonNull(returned.returnTo()));
        Map<String, Object> content = fields.of(application);
        content.put("opinion", returned.opinion());
        content.put("missingItems", items);
        content.put("addressee", addressee);
        IssuedDocument letter = letters.issue("correction", application.id(), issuer, content, returned.person());
        record.add(
                application.id(),
                "returned",
                "退回" + addressee + "补正，共 " + items.size() + " 项，" + letter.kindName() + "：" + letter.number() + "。");
    }
}
