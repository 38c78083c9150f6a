package cn.safecommunity.endorsement;

import cn.safecommunity.casefile.Opinion;
import cn.safecommunity.casefile.Opinions;
import cn.safecommunity.document.IssuedDocument;
import cn.safecommunity.document.Letters;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.policy.Chain;
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
    private final ApplicantFacts facts;
    private final Authorities authorities;
    private final CaseRecord record;

    IssueRecommendationDelegate(
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
        boolean byCity = execution.getCurrentActivityId().equals(ProvincialEndorsementModel.RECOMMEND_BY_CITY);
        Application application = applications.get(CaseVariables.caseId(execution));
        Level level = byCity ? Level.CITY : Level.COUNTY;
        Opinion signed = opinions.lastOf(application.id(), level, ReviewStepModel.SIGN_OFF);
        Opinion examined = opinions.lastOf(application.id(), level, ReviewStepModel.EXAMINE);
        Map<String, Object> content = fields.of(application);
        LetterFacts known = facts.of(application);
        String earlier = byCity ? ofTheCounty(application) : "";
        content.put("unitFacts", known.ofTheUnit());
        content.put("reviewFacts", earlier + known.ofTheReview(examined.opinion(), signed.opinion()));
        content.put("opinion", signed.opinion());
        content.put("request", request(level, application.chain()));
        content.put("contact", examined.person());
        String issuer = authorities.of(level, application.county()).code();
        IssuedDocument letter = letters.issue("recommendation", application.id(), issuer, content, signed.person());
        record.add(application.id(), "letter", level.label() + letter.kindName() + "已出具：" + letter.number() + "。");
        if (byCity) {
            applications.reachProvince(application.id());
        }
    }

    private String ofTheCounty(Application application) {
        return authorities.of(Level.COUNTY, application.county()).name() + "已以"
                + letters.last(application.id(), "recommendation").orElseThrow().number() + "出具推荐意见。";
    }

    /** What the letter asks its recipient for (notice clause 3). */
    private static String request(Level level, Chain chain) {
        if (level == Level.CITY) {
            return "请予受理并组织评定";
        }
        return chain == Chain.NATIONAL ? "请予审核并加盖印章" : "请予审核";
    }
}
