package cn.safecommunity.endorsement;

import cn.safecommunity.organisation.Office;
import cn.safecommunity.organisation.Offices;
import cn.safecommunity.organisation.UnitKind;
import cn.safecommunity.policy.Level;
import org.springframework.stereotype.Component;

/** Which authority acts for a level in an application. */
@Component
public class Authorities {

    private final Offices offices;

    Authorities(Offices offices) {
        this.offices = offices;
    }

    /** The authority of a level in an application of that county. */
    public Office of(Level level, String county) {
        return switch (level) {
            case COMMUNITY -> throw new IllegalArgumentException("A creation unit issues no letters");
            case COUNTY -> offices.of(county);
            case CITY -> offices.only(UnitKind.CITY);
            case PROVINCE -> offices.only(UnitKind.PROVINCE);
            case ASSOCIATION -> offices.only(UnitKind.ASSOCIATION);
        };
    }
}
