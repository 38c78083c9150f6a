package cn.safecommunity.title;

import cn.safecommunity.document.Letters;
import cn.safecommunity.organisation.CurrentUser;
import cn.safecommunity.organisation.Organisation;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.organisation.UnitKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The letters after the conferral: the notice of a renewal and the decision to revoke. */
@Component
class TitleLetters {

    private final Letters letters;
    private final Organisations organisations;
    private final CurrentUser currentUser;

    TitleLetters(Letters letters, Organisations organisations, CurrentUser currentUser) {
        this.letters = letters;
        this.organisations = organisations;
        this.currentUser = currentUser;
    }

    /** The case file of a supervised title. */
    static long file(HeldTitle held) {
        return Objects.requireNonNull(held.caseId(), "A supervised title has a case file");
    }

    /** Issues the notice that a title is renewed, and gives its number. */
    String renewal(HeldTitle renewed) {
        Map<String, Object> fields = fields(renewed.title());
        fields.put("validFrom", renewed.periodFrom());
        fields.put("validUntil", renewed.title().validUntil());
        return issue("renewal", renewed, fields, currentUser.id());
    }

    /** Issues the decision that a title is revoked, and gives its number. */
    String revocation(HeldTitle revoked, Revocation decided) {
        Map<String, Object> fields = fields(revoked.title());
        fields.put("ground", decided.ground().label());
        fields.put("explanation", decided.explanation());
        fields.put("opinion", Objects.requireNonNull(decided.reason()));
        return issue("revocation", revoked, fields, Objects.requireNonNull(decided.decidedBy()));
    }

    private String issue(String kind, HeldTitle held, Map<String, Object> fields, String signer) {
        return letters.issue(kind, file(held), authority(held.title()), fields, signer)
                .number();
    }

    private Map<String, Object> fields(Title title) {
        Organisation unit = organisations.get(title.community());
        Map<String, Object> fields = new HashMap<>();
        fields.put("communityName", unit.name());
        fields.put(
                "countyName",
                organisations.get(Objects.requireNonNull(unit.parentCode())).name());
        fields.put("titleName", title.name());
        fields.put("businessKey", title.certificateNumber());
        fields.put("certificateNumber", title.certificateNumber());
        fields.put("plaqueNumber", title.plaqueNumber());
        fields.put("conferredOn", title.conferredOn());
        return fields;
    }

    /** Whoever conferred a title signs its letters. */
    private String authority(Title title) {
        return organisations.only(UnitKind.of(title.level().id())).code();
    }
}
