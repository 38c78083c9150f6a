package cn.safecommunity.endorsement;

import cn.safecommunity.community.Communities;
import cn.safecommunity.community.Community;
import cn.safecommunity.organisation.Organisations;
import org.springframework.stereotype.Component;

/** What the forms show of the unit that applies: names, kind, registration and its safety records. */
@Component
class UnitLines {

    private final Communities communities;
    private final Organisations organisations;

    UnitLines(Communities communities, Organisations organisations) {
        this.communities = communities;
        this.organisations = organisations;
    }

    Community unit(Application application) {
        return communities.get(application.community());
    }

    ApplicationView.Unit of(Application application, Community community) {
        return new ApplicationView.Unit(
                community.code(),
                organisations.nameOf(community.code()),
                application.county(),
                organisations.nameOf(application.county()),
                community.unitType(),
                community.unitTypeName(),
                community.registeredOn(),
                community.safetyRecords().stream()
                        .map(each -> new ApplicationView.Safety(
                                each.year(),
                                each.accidents(),
                                each.deaths(),
                                each.seriousInjuries(),
                                each.withinTarget(),
                                each.gravestAccident()))
                        .toList());
    }
}
