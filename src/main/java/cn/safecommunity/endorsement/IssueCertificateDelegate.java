package cn.safecommunity.endorsement;

import cn.safecommunity.WrittenDay;
import cn.safecommunity.casefile.Opinion;
import cn.safecommunity.casefile.Opinions;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.policy.Chain;
import cn.safecommunity.policy.Level;
import cn.safecommunity.title.Conferments;
import cn.safecommunity.title.Conferments.Conferment;
import cn.safecommunity.title.Title;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Issues certificate and plaque number and enters the title (notice clause 3: 证书和牌匾). */
@Component("issueCertificate")
class IssueCertificateDelegate implements JavaDelegate {

    private final Applications applications;
    private final Opinions opinions;
    private final LetterFields fields;
    private final Authorities authorities;
    private final Conferments conferments;
    private final RegisteredYears years;
    private final CaseRecord record;

    IssueCertificateDelegate(
            Applications applications,
            Opinions opinions,
            LetterFields fields,
            Authorities authorities,
            Conferments conferments,
            RegisteredYears years,
            CaseRecord record) {
        this.applications = applications;
        this.opinions = opinions;
        this.fields = fields;
        this.authorities = authorities;
        this.conferments = conferments;
        this.years = years;
        this.record = record;
    }

    private static String conferment(Chain chain) {
        return switch (chain) {
            case PROVINCIAL -> ProvincialEndorsementModel.CONFER;
            case NATIONAL -> NationalEndorsementModel.DESIGNATE;
        };
    }

    @Override
    public void execute(DelegateExecution execution) {
        Application application = applications.get(CaseVariables.caseId(execution));
        Chain chain = application.chain();
        Level level = chain.top();
        Opinion conferred = opinions.lastOf(application.id(), level, conferment(chain));
        String issuer = authorities.of(level, application.county()).code();
        Title title = conferments.confer(
                new Conferment(application.id(), chain, application.community(), issuer, conferred.person()),
                fields.of(application));
        years.use(application, title.certificateNumber());
        record.add(
                application.id(),
                "conferred",
                "已命名为" + chain.label() + "，证书 " + title.certificateNumber() + "，牌匾 " + title.plaqueNumber() + "，有效期至"
                        + WrittenDay.of(title.validUntil()) + "。");
    }
}
