package cn.safecommunity.endorsement;

import cn.safecommunity.WrittenDay;
import cn.safecommunity.community.Communities;
import cn.safecommunity.community.Community;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.policy.Level;
import cn.safecommunity.policy.ReturnTarget;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The fields that every letter about an application can use. */
@Component
class LetterFields {

    private final Communities communities;
    private final Organisations organisations;
    private final Authorities authorities;

    LetterFields(Communities communities, Organisations organisations, Authorities authorities) {
        this.communities = communities;
        this.organisations = organisations;
        this.authorities = authorities;
    }

    Map<String, Object> of(Application application) {
        Community community = communities.get(application.community());
        Map<String, Object> fields = new HashMap<>();
        fields.put("communityName", organisations.nameOf(application.community()));
        fields.put("countyName", organisations.nameOf(application.county()));
        fields.put("titleName", application.chain().label());
        fields.put("businessKey", String.valueOf(application.businessKey()));
        fields.put("unitTypeName", community.unitTypeName());
        fields.put("registeredOn", WrittenDay.of(community.registeredOn()));
        return fields;
    }

    /** Who a notice of correction is addressed to: the unit, or the authority that has to correct. */
    String addressee(Application application, ReturnTarget returnTo) {
        return switch (returnTo) {
            case APPLICANT ->
                organisations.nameOf(application.county()) + organisations.nameOf(application.community());
            case COUNTY -> authorities.of(Level.COUNTY, application.county()).name();
            case CITY -> authorities.of(Level.CITY, application.county()).name();
        };
    }
}
