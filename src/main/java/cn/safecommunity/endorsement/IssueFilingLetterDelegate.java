package cn.safecommunity.endorsement;

import cn.safecommunity.casefile.Opinion;
import cn.safecommunity.casefile.Opinions;
import cn.safecommunity.document.IssuedDocument;
import cn.safecommunity.document.Letters;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.policy.Level;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Issues the letter with which the city, having sealed the recommendation, files the application with the province. */
@Component("issueFilingLetter")
class IssueFilingLetterDelegate implements JavaDelegate {

    private final Applications applications;
    private final Opinions opinions;
    private final Letters letters;
    private final LetterFields fields;
    private final CaseRecord record;

    IssueFilingLetterDelegate(
            Applications applications, Opinions opinions, Letters letters, LetterFields fields, CaseRecord record) {
        this.applications = applications;
        this.opinions = opinions;
        this.letters = letters;
        this.fields = fields;
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Application application = applications.get(CaseVariables.caseId(execution));
        Opinion sealed = opinions.lastOf(application.id(), Level.CITY, NationalEndorsementModel.AFFIX_CITY_SEAL);
        Map<String, Object> content = fields.of(application, Authorities.CITY);
        content.put("opinion", sealed.opinion());
        IssuedDocument letter = letters.issue("filing", application.id(), Authorities.CITY, content, sealed.person());
        record.add(application.id(), "letter", "备案函已出具：" + letter.number() + "。");
        applications.reachProvince(application.id());
    }
}
