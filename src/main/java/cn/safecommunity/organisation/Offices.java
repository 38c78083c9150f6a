package cn.safecommunity.organisation;

import cn.safecommunity.organisation.OrganisationPlan.Contact;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The authorities, as the organisation file names them; another city calls them otherwise. */
@Component
public class Offices {

    private final OrganisationPlan plan;
    private final Map<String, Organisation> organisations;

    Offices(OrganisationPlan plan) {
        this.plan = plan;
        this.organisations =
                plan.standing().stream().collect(Collectors.toMap(Organisation::code, Function.identity()));
    }

    /** The authority of an organisation that issues letters or reviews. */
    public Office of(String code) {
        Organisation organisation = organisations.get(code);
        if (organisation == null) {
            throw new IllegalStateException("The organisation file does not have " + code);
        }
        return of(organisation);
    }

    /** The authority of an organisation; a creation unit stands for itself. */
    public Office of(Organisation organisation) {
        Contact contact = plan.contacts().getOrDefault(organisation.code(), Contact.NONE);
        return new Office(
                organisation.code(),
                plan.authorityName(organisation),
                plan.authorityShortName(organisation),
                contact.telephone(),
                contact.address(),
                contact.appeal());
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
