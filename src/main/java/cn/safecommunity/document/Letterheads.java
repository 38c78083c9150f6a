package cn.safecommunity.document;

import cn.safecommunity.organisation.Organisation;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.organisation.UnitKind;
import org.springframework.stereotype.Component;

/** How an authority is named at the head and the foot of its letters. */
@Component
public class Letterheads {

    private static final String BUREAU = "安全生产监督管理局";

    private final Organisations organisations;

    Letterheads(Organisations organisations) {
        this.organisations = organisations;
    }

    /** The full name of the authority that acts for this organisation: 汉滨区 gives 汉滨区安全生产监督管理局. */
    public String nameOf(String organisationCode) {
        return nameOf(organisations.get(organisationCode));
    }

    /** The city of this programme. */
    String cityName() {
        return organisations.all().stream()
                .filter(organisation -> organisation.kind() == UnitKind.CITY)
                .map(Organisation::name)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No organisation is a city"));
    }

    static String nameOf(Organisation organisation) {
        return switch (organisation.kind()) {
            case PROVINCE, CITY, COUNTY, ZONE ->
                organisation.name().endsWith("局") ? organisation.name() : organisation.name() + BUREAU;
            default -> organisation.name();
        };
    }
}
