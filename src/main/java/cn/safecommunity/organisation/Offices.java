package cn.safecommunity.organisation;

import cn.safecommunity.organisation.OrganisationPlan.Contact;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The authorities, as the organisation file names them; another city calls them otherwise. */
@Component
public class Offices {

    private final OrganisationPlan plan;
    private final Organisations organisations;
    private final Map<String, Organisation> standing;

    Offices(OrganisationPlan plan, Organisations organisations) {
        this.plan = plan;
        this.organisations = organisations;
        this.standing = plan.standing().stream().collect(Collectors.toMap(Organisation::code, Function.identity()));
    }

    /** The authority of an organisation that issues letters or reviews, also of one that the file no longer has. */
    public Office of(String code) {
        Organisation organisation = standing.get(code);
        return of(organisation == null ? organisations.get(code) : organisation);
    }

    /** The authority of an organisation; a creation unit stands for itself. */
    public Office of(Organisation organisation) {
        Contact contact = contact(organisation);
        return new Office(
                organisation.code(),
                plan.authorityName(organisation),
                plan.authorityShortName(organisation),
                contact.telephone(),
                contact.address(),
                contact.appeal());
    }

    /** Whoever is not in the file is reached through the authority above. */
    private Contact contact(Organisation organisation) {
        Contact own = plan.contacts().get(organisation.code());
        return own != null || organisation.parentCode() == null
                ? Objects.requireNonNullElse(own, Contact.NONE)
                : plan.contacts().getOrDefault(organisation.parentCode(), Contact.NONE);
    }

    /** The authority of the only organisation of a kind: the city, the province, the association. */
    public Office only(UnitKind kind) {
        return of(one(kind));
    }

    /** The name of the city of this programme. */
    public String cityName() {
        return one(UnitKind.CITY).name();
    }

    private Organisation one(UnitKind kind) {
        return plan.standing().stream()
                .filter(organisation -> organisation.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The organisation file names no " + kind));
    }
}
