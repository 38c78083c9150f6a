package cn.safecommunity.endorsement;

import cn.safecommunity.casefile.CaseFileView.Link;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.community.Communities;
import cn.safecommunity.community.Community;
import cn.safecommunity.organisation.CurrentUser;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.title.Titles;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the forms show of the unit that applies: names, kind, registration, safety records, and the title it won. */
@Component
class UnitLines {

    private final Communities communities;
    private final Organisations organisations;
    private final Titles titles;
    private final CaseFiles files;
    private final CurrentUser currentUser;

    UnitLines(
            Communities communities,
            Organisations organisations,
            Titles titles,
            CaseFiles files,
            CurrentUser currentUser) {
        this.communities = communities;
        this.organisations = organisations;
        this.titles = titles;
        this.files = files;
        this.currentUser = currentUser;
    }

    /** The case file of the title that was conferred in an application, for whoever may see it. */
    Optional<Link> title(Application application) {
        return application.state() == ApplicationState.CONFERRED
                ? titles.fileAfter(application.id()).flatMap(file -> files.link(file, currentUser.id()))
                : Optional.empty();
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
