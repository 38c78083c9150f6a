package cn.safecommunity.title;

import cn.safecommunity.Refusal;
import cn.safecommunity.WrittenDay;
import cn.safecommunity.document.IssuedDocument;
import cn.safecommunity.document.Letters;
import cn.safecommunity.organisation.Organisation;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.policy.Chain;
import cn.safecommunity.security.Conflict;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a title: certificate and plaque (notice clause 3: 证书和牌匾) and the entry from which the years count. */
@Service
public class Conferments {

    private final Letters letters;
    private final Titles titles;
    private final Organisations organisations;
    private final Clock clock;

    Conferments(Letters letters, Titles titles, Organisations organisations, Clock clock) {
        this.letters = letters;
        this.titles = titles;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Who gives which title to whom, and who signs for it. */
    public record Conferment(long caseId, Chain chain, String community, String issuer, String signer) {}

    /** Prints the certificate with these fields and enters the title, in the caller's transaction; a unit that holds it gets no second one. */
    @Transactional
    public Title confer(Conferment conferment, Map<String, Object> fields) {
        requireUnit(conferment.community());
        LocalDate today = LocalDate.now(clock);
        titles.held(conferment.community(), conferment.chain(), today).ifPresent(held -> {
            throw new Refusal("该单位已经持有" + conferment.chain().label() + "称号（证书 " + held.certificateNumber() + "），有效期至"
                    + WrittenDay.of(held.validUntil()) + "，不能重复命名。请选择不予命名，并在意见中写明原因。");
        });
        LocalDate validUntil = titles.validUntil(today);
        String plaque = letters.nextPlaqueNumber(conferment.issuer());
        Map<String, Object> content = new HashMap<>(fields);
        content.put("plaqueNumber", plaque);
        content.put("conferredOn", WrittenDay.of(today));
        content.put("validUntil", WrittenDay.of(validUntil));
        IssuedDocument certificate =
                letters.issue("certificate", conferment.caseId(), conferment.issuer(), content, conferment.signer());
        Title title = new Title(
                certificate.number(),
                plaque,
                conferment.caseId(),
                conferment.chain(),
                conferment.community(),
                today,
                validUntil);
        titles.enter(title);
        return title;
    }

    /** Its cases and titles go on under another name: whoever confers looks at the case as it is then. */
    private void requireUnit(String community) {
        Organisation unit = organisations.held(community);
        if (unit.abolished()) {
            throw new Conflict(unit.name() + "刚刚登记了撤并，申报改由承接单位继续。请刷新后再审定。");
        }
    }
}
