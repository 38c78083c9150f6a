package cn.safecommunity.endorsement;

import cn.safecommunity.WrittenDay;
import cn.safecommunity.casefile.Opinion;
import cn.safecommunity.casefile.Opinions;
import cn.safecommunity.document.IssuedDocument;
import cn.safecommunity.document.Letters;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.policy.Chain;
import cn.safecommunity.policy.Level;
import cn.safecommunity.title.Title;
import cn.safecommunity.title.Titles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Issues certificate and plaque number and enters the title (notice clause 3: 证书和牌匾). */
@Component("issueCertificate")
class IssueCertificateDelegate implements JavaDelegate {

    private final Applications applications;
    private final Opinions opinions;
    private final Letters letters;
    private final LetterFields fields;
    private final Authorities authorities;
    private final Titles titles;
    private final Eligibility eligibility;
    private final CaseRecord record;
    private final Clock clock;

    IssueCertificateDelegate(
            Applications applications,
            Opinions opinions,
            Letters letters,
            LetterFields fields,
            Authorities authorities,
            Titles titles,
            Eligibility eligibility,
            CaseRecord record,
            Clock clock) {
        this.applications = applications;
        this.opinions = opinions;
        this.letters = letters;
        this.fields = fields;
        this.authorities = authorities;
        this.titles = titles;
        this.eligibility = eligibility;
        this.record = record;
        this.clock = clock;
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
        Level level = application.chain().top();
        Opinion conferred = opinions.lastOf(application.id(), level, conferment(application.chain()));
        LocalDate today = LocalDate.now(clock);
        LocalDate validUntil = titles.validUntil(today);
        String issuer = authorities.of(level, application.county()).code();
        String plaque = letters.nextPlaqueNumber(issuer);
        Map<String, Object> content = fields.of(application);
        content.put("plaqueNumber", plaque);
        content.put("conferredOn", WrittenDay.of(today));
        content.put("validUntil", WrittenDay.of(validUntil));
        IssuedDocument certificate =
                letters.issue("certificate", application.id(), issuer, content, conferred.person());
        titles.enter(new Title(
                certificate.number(),
                plaque,
                application.id(),
                application.chain(),
                application.community(),
                today,
                validUntil));
        eligibility.useRecords(application, certificate.number());
        record.add(
                application.id(),
                "conferred",
                "已命名为" + application.chain().label() + "，证书 " + certificate.number() + "，牌匾 " + plaque + "，有效期至 "
                        + WrittenDay.of(validUntil) + "。");
    }
}
