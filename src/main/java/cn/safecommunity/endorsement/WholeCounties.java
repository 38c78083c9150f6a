package cn.safecommunity.endorsement;

import cn.safecommunity.organisation.Organisation;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.policy.Chain;
import cn.safecommunity.policy.Policy;
import cn.safecommunity.title.Titles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * What stands against the application of a county as a whole, beyond what every unit has to meet
 * (安全社区评定管理办法(试行) 第3条). Units that were merged away no longer count.
 */
@Service
class WholeCounties {

    private final Organisations organisations;
    private final Titles titles;
    private final Policy policy;
    private final Clock clock;

    WholeCounties(Organisations organisations, Titles titles, Policy policy, Clock clock) {
        this.organisations = organisations;
        this.titles = titles;
        this.policy = policy;
        this.clock = clock;
    }

    /** Nothing for a unit that is no whole county. */
    List<Reason> reasons(Organisation unit, Chain chain) {
        String county = unit.parentCode();
        if (!unit.isWholeCounty() || county == null) {
            return List.of();
        }
        if (chain != Chain.NATIONAL) {
            return List.of(new Reason("unitsOnly", chain.label() + "由街道、乡镇、企业和园区申报，没有整区、整县的称号。", "请由创建单位申报。", null));
        }
        return counted(county).reason().stream().toList();
    }

    private WholeCounty counted(String county) {
        LocalDate today = LocalDate.now(clock);
        List<Organisation> units = organisations.children(county).stream()
                .filter(unit -> unit.isStreetOrTownship() && !unit.abolished())
                .toList();
        int holding = (int) units.stream()
                .filter(unit -> titles.held(unit.code(), Chain.NATIONAL, today).isPresent())
                .count();
        return new WholeCounty(
                organisations.hasCompleteList(county),
                units.size(),
                holding,
                policy.wholeCounty().sharePercent());
    }
}
