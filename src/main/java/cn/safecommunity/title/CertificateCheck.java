package cn.safecommunity.title;

import cn.safecommunity.NotFound;
import cn.safecommunity.document.CheckCode;
import cn.safecommunity.document.IssuedDocument;
import cn.safecommunity.document.Letters;
import cn.safecommunity.organisation.Offices;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.organisation.UnitKind;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tells anybody who has the code of a certificate whether it was issued here, and what its title is today. */
@Service
class CertificateCheck {

    private final Letters letters;
    private final TitleRepository titles;
    private final Organisations organisations;
    private final Offices offices;
    private final Clock clock;

    CertificateCheck(
            Letters letters, TitleRepository titles, Organisations organisations, Offices offices, Clock clock) {
        this.letters = letters;
        this.titles = titles;
        this.organisations = organisations;
        this.offices = offices;
        this.clock = clock;
    }

    /**
     * A certificate that is genuine.
     *
     * @param holder the unit that holds the title today; after a merger another one than on the paper
     * @param state valid, expired or revoked
     * @param revokedOn the day from which the title is revoked; null unless it is
     */
    record Genuine(
            String number,
            String plaqueNumber,
            String holder,
            String titleName,
            String issuer,
            LocalDate conferredOn,
            LocalDate validUntil,
            String state,
            String stateName,
            @Nullable LocalDate revokedOn) {}

    /** The certificate of that code, typed in whatever way. */
    Genuine of(String typed) {
        IssuedDocument certificate = CheckCode.of(typed)
                .flatMap(letters::withCode)
                .orElseThrow(() -> new NotFound("没有查到这个核验码对应的证书。请逐字核对证书左下角的 12 位核验码；核对无误仍查不到的，请向证书上的发证机关核实。"));
        HeldTitle held = titles.get(certificate.number());
        TitleState state = held.state(LocalDate.now(clock));
        return new Genuine(
                certificate.number(),
                held.title().plaqueNumber(),
                organisations.placeName(held.title().community()),
                held.title().name(),
                offices.only(UnitKind.of(held.title().level().id())).name(),
                held.title().conferredOn(),
                held.title().validUntil(),
                state.id(),
                state.label(),
                held.revokedOn());
    }
}
