package cn.safecommunity.register;

import cn.safecommunity.casefile.CaseFile;
import cn.safecommunity.casefile.CaseFileView.OpinionLine;
import cn.safecommunity.casefile.Opinion;
import cn.safecommunity.organisation.GroupCatalogue;
import cn.safecommunity.organisation.Groups;
import cn.safecommunity.organisation.Offices;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.organisation.People;
import cn.safecommunity.organisation.UnitKind;
import cn.safecommunity.policy.Level;
import cn.safecommunity.register.ApprovalSheet.Signed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where whoever gave an opinion sat. In the city several offices act, and the groups of a person say in which. */
@Component
class SigningOffices {

    private final Organisations organisations;
    private final Offices offices;
    private final GroupCatalogue groups;
    private final People people;

    SigningOffices(Organisations organisations, Offices offices, GroupCatalogue groups, People people) {
        this.organisations = organisations;
        this.offices = offices;
        this.groups = groups;
        this.people = people;
    }

    /** The opinions that hold, with their offices; with a name where {@code lines} tells the reader one. */
    List<Signed> sign(CaseFile file, List<Opinion> given, List<OpinionLine> lines) {
        Map<Long, String> signers = given.stream().collect(Collectors.toMap(Opinion::id, Opinion::person));
        Map<String, String> inTheCity = new HashMap<>();
        return lines.stream()
                .filter(one -> !one.recalled())
                .map(one -> new Signed(
                        one.taskName(),
                        office(file, one, signers.getOrDefault(one.id(), ""), inTheCity),
                        one.decisionName(),
                        one.opinion(),
                        one.personName(),
                        one.signature(),
                        one.at()))
                .toList();
    }

    private String office(CaseFile file, OpinionLine opinion, String signer, Map<String, String> inTheCity) {
        return switch (Level.of(opinion.level())) {
            case COMMUNITY -> named(file.community(), opinion);
            case COUNTY ->
                file.county() == null
                        ? opinion.levelName()
                        : offices.of(file.county()).shortName();
            case CITY -> inTheCity.computeIfAbsent(signer, person -> ofTheCity(person, opinion.levelName()));
            case PROVINCE -> offices.only(UnitKind.PROVINCE).shortName();
            case ASSOCIATION -> offices.only(UnitKind.ASSOCIATION).shortName();
        };
    }

    private String named(@Nullable String community, OpinionLine opinion) {
        return community == null ? opinion.levelName() : organisations.placeName(community);
    }

    /** Whoever has left the city's offices since signed for the level. */
    private String ofTheCity(String person, String level) {
        return people.groupsOf(person).stream()
                .filter(group -> Groups.isOf(Level.CITY, group))
                .map(groups::unitOf)
                .findFirst()
                .orElse(level);
    }
}
