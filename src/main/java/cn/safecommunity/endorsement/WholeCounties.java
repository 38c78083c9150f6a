package cn.safecommunity.endorsement;

import cn.safecommunity.Forbidden;
import cn.safecommunity.organisation.Groups;
import cn.safecommunity.organisation.Organisation;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.organisation.People;
import cn.safecommunity.policy.Policy;
import cn.safecommunity.title.Titles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Tells a county what stands against applying as a whole; the abolished units no longer count. */
@Service
class WholeCounties {

    private static final Set<String> COUNTIES = Set.of("county", "zone");
    private static final Set<String> COUNTED = Set.of("street", "township");

    private final Organisations organisations;
    private final People people;
    private final Titles titles;
    private final Policy policy;
    private final Clock clock;

    WholeCounties(Organisations organisations, People people, Titles titles, Policy policy, Clock clock) {
        this.organisations = organisations;
        this.people = people;
        this.titles = titles;
        this.policy = policy;
        this.clock = clock;
    }

    boolean isCounty(String code) {
        return COUNTIES.contains(organisations.get(code).kind());
    }

    /** The reasons against the application of a whole county, for its own people and the city's. */
    List<Reason> reasons(String county, String chain, String userId) {
        if (!concerns(county, userId)) {
            throw new Forbidden("整县区的申报条件由本县区和市的工作人员查看。");
        }
        if (!Chain.NATIONAL.equals(chain)) {
            return List.of(new Reason(
                    "unitsOnly", Chain.label(chain) + "由街道、乡镇、企业和园区申报，没有整县区的称号。", "请由创建单位申报。", null));
        }
        return counted(county).reason().stream().toList();
    }

    private boolean concerns(String county, String userId) {
        return people.groupsOf(userId).stream()
                .anyMatch(group -> group.startsWith(Groups.CITY)
                        || group.equals(Groups.examiner("county", county))
                        || group.equals(Groups.leader("county", county)));
    }

    private WholeCounty counted(String county) {
        LocalDate today = LocalDate.now(clock);
        List<Organisation> units = organisations.children(county).stream()
                .filter(unit -> COUNTED.contains(unit.kind()) && !unit.abolished())
                .toList();
        int holding = (int) units.stream()
                .filter(unit ->
                        titles.held(unit.code(), Chain.NATIONAL, today).isPresent())
                .count();
        return new WholeCounty(units.size(), holding, policy.wholeCounty().sharePercent());
    }
}
