package cn.safecommunity.title;

import cn.safecommunity.document.IssuedDocument;
import cn.safecommunity.document.Letters;
import cn.safecommunity.organisation.CurrentUser;
import cn.safecommunity.organisation.Office;
import cn.safecommunity.organisation.Offices;
import cn.safecommunity.organisation.Organisation;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.organisation.UnitKind;
import cn.safecommunity.policy.Policy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The letters after the conferral: the notice of a renewal and the decision to revoke. */
@Component
class TitleLetters {

    private final Letters letters;
    private final Organisations organisations;
    private final Offices offices;
    private final Policy policy;
    private final CurrentUser currentUser;
    private final Clock clock;

    TitleLetters(
            Letters letters,
            Organisations organisations,
            Offices offices,
            Policy policy,
            CurrentUser currentUser,
            Clock clock) {
        this.letters = letters;
        this.organisations = organisations;
        this.offices = offices;
        this.policy = policy;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The case file of a supervised title. */
    static long file(HeldTitle held) {
        return Objects.requireNonNull(held.caseId(), "A supervised title has a case file");
    }

    /** Issues the notice that a title is renewed. */
    IssuedDocument renewal(HeldTitle renewed) {
        Map<String, Object> fields = fields(renewed.title());
        fields.put("validFrom", renewed.periodFrom());
        fields.put("validUntil", renewed.title().validUntil());
        return issue("renewal", renewed, fields, currentUser.id());
    }

    /** Issues the decision that a title is revoked, with its rule and what can be done against it. */
    IssuedDocument revocation(HeldTitle revoked, Revocation decided) {
        Map<String, Object> fields = fields(revoked.title());
        fields.put("ground", decided.ground().label());
        fields.put("explanation", decided.explanation());
        fields.put("opinion", Objects.requireNonNull(decided.reason()));
        fields.put("rule", decided.ground().rule(policy.basis().rules()));
        fields.put("remedy", Remedy.against(authority(revoked.title()), LocalDate.now(clock)));
        return issue("revocation", revoked, fields, Objects.requireNonNull(decided.decidedBy()));
    }

    private IssuedDocument issue(String kind, HeldTitle held, Map<String, Object> fields, String signer) {
        return letters.issue(kind, file(held), authority(held.title()).code(), fields, signer);
    }

    private Map<String, Object> fields(Title title) {
        Organisation unit = organisations.get(title.community());
        String county = Objects.requireNonNull(unit.parentCode());
        Map<String, Object> fields = new HashMap<>();
        fields.put("communityName", unit.name());
        fields.put("countyName", organisations.nameOf(county));
        fields.put(
                "copies",
                offices.only(UnitKind.CITY).name() + "，" + offices.of(county).name());
        fields.put("titleName", title.name());
        fields.put("businessKey", title.certificateNumber());
        fields.put("certificateNumber", title.certificateNumber());
        fields.put("plaqueNumber", title.plaqueNumber());
        fields.put("conferredOn", title.conferredOn());
        return fields;
    }

    /** Whoever conferred a title signs its letters. */
    private Office authority(Title title) {
        return offices.only(UnitKind.of(title.level().id()));
    }
}
