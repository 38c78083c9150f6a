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
    private final ApplicantFacts facts;
    private final Authorities authorities;
    private final CaseRecord record;

    IssueFilingLetterDelegate(
            Applications applications,
            Opinions opinions,
            Letters letters,
            LetterFields fields,
            ApplicantFacts facts,
            Authorities authorities,
            CaseRecord record) {
        this.applications = applications;
        this.opinions = opinions;
        this.letters = letters;
        this.fields = fields;
        this.facts = facts;
        this.authorities = authorities;
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Application application = applications.get(CaseVariables.caseId(execution));
        Opinion sealed = opinions.lastOf(application.id(), Level.CITY, NationalEndorsementModel.AFFIX_CITY_SEAL);
        LetterFacts known = facts.of(application);
        Map<String, Object> content = fields.of(application);
        content.put("unitFacts", known.ofTheUnit());
        content.put("reviewFacts", known.ofTheReview());
        content.put(
                "countyAuthority",
                authorities.of(Level.COUNTY, application.county()).name());
        content.put(
                "recommendationNumber",
                letters.last(application.id(), "recommendation").orElseThrow().number());
        content.put("opinion", sealed.opinion());
        String issuer = authorities.of(Level.CITY, application.county()).code();
        IssuedDocument letter = letters.issue("filing", application.id(), issuer, content, sealed.person());
        record.add(application.id(), "letter", letter.kindName() + "已出具：" + letter.number() + "。");
        applications.reachProvince(application.id());
    }
}
