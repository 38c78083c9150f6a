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

/** Issues the recommendation of the county or the city that has just agreed (notice clause 3). */
@Component("issueRecommendation")
class IssueRecommendationDelegate implements JavaDelegate {

    private final Applications applications;
    private final Opinions opinions;
    private final Letters letters;
    private final LetterFields fields;
    private final CaseRecord record;

    IssueRecommendationDelegate(
            Applications applications, Opinions opinions, Letters letters, LetterFields fields, CaseRecord record) {
        this.applications = applications;
        this.opinions = opinions;
        this.letters = letters;
        this.fields = fields;
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean byCity = execution.getCurrentActivityId().equals(ProvincialEndorsementModel.RECOMMEND_BY_CITY);
        Application application = applications.get(CaseVariables.caseId(execution));
        Level level = byCity ? Level.CITY : Level.COUNTY;
        Opinion signed = opinions.lastOf(application.id(), level, ReviewStepModel.SIGN_OFF);
        String issuer = Authorities.of(level, application.county());
        Map<String, Object> content = fields.of(application, issuer);
        content.put("opinion", signed.opinion());
        IssuedDocument letter = letters.issue("recommendation", application.id(), issuer, content, signed.person());
        record.add(application.id(), "letter", level.label() + "推荐意见已出具：" + letter.number() + "。");
        if (byCity) {
            applications.reachProvince(application.id());
        }
    }
}
