package cn.safecommunity.endorsement;

import cn.safecommunity.community.Communities;
import cn.safecommunity.community.Community;
import cn.safecommunity.engine.DecisionTables;
import cn.safecommunity.policy.Chain;
import cn.safecommunity.policy.Policy;
import cn.safecommunity.safety.SafetyRecord;
import cn.safecommunity.safety.SafetyRecords;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Service;

/** What is registered of a unit against its application: the time since its 备案, its yearly records, its accidents. */
@Service
class RegisteredYears {

    private static final Set<String> VETOES = Set.of("overTarget", "graveAccident");

    private final Communities communities;
    private final SafetyRecords records;
    private final DecisionTables tables;
    private final Policy policy;
    private final Clock clock;

    RegisteredYears(Communities communities, SafetyRecords records, DecisionTables tables, Policy policy, Clock clock) {
        this.communities = communities;
        this.records = records;
        this.tables = tables;
        this.policy = policy;
        this.clock = clock;
    }

    /** Every reason, or that the unit is not registered. */
    List<Reason> reasons(String communityCode, Chain chain) {
        return communities
                .find(communityCode)
                .map(community -> reasons(facts(community, chain)))
                .orElseGet(() -> List.of(new Reason("notRegistered", "本单位尚未办理创建备案。", "请先发起“安全社区创建”办理备案。", null)));
    }

    private List<Reason> reasons(EligibilityFacts facts) {
        return decide(facts).stream()
                .map(code -> EligibilityReasons.of(code, facts))
                .toList();
    }

    /**
     * The reasons that stop a running application: an accident or a year beyond the target that came to light meanwhile. The
     * share of a whole county is none of them: 第3条 says when a county may apply, and nothing about a unit whose title
     * ends while the county's application runs.
     */
    List<Reason> vetoes(String communityCode, Chain chain) {
        return vetoes(communities.get(communityCode), chain);
    }

    List<Reason> vetoes(Community unit, Chain chain) {
        return reasons(facts(unit, chain)).stream()
                .filter(reason -> VETOES.contains(reason.code()))
                .toList();
    }

    /** Notes for which title the years were looked at; whoever may apply by the rule has a record of each. */
    void use(Application application, String certificate) {
        Community unit = communities.get(application.community());
        EligibilityFacts facts = facts(unit, application.chain());
        List<Integer> recorded = unit.safetyRecords().stream()
                .map(SafetyRecord::year)
                .filter(facts.requiredYears()::contains)
                .toList();
        records.use(unit.code(), recorded, certificate);
    }

    private EligibilityFacts facts(Community community, Chain chain) {
        return new EligibilityFacts(chain, community, policy.rule(chain), LocalDate.now(clock));
    }

    private List<String> decide(EligibilityFacts facts) {
        return tables.collect(
                "endorsementEligibility",
                Variables.createVariables()
                        .putValue("chain", facts.chain().id())
                        .putValue("monthsRegistered", facts.monthsRegistered())
                        .putValue("minMonths", facts.rule().minMonths())
                        .putValue(
                                "recordedYears",
                                facts.rule().yearsWithinTarget()
                                        - facts.missingYears().size())
                        .putValue("requiredYears", facts.rule().yearsWithinTarget())
                        .putValue("yearsOverTarget", facts.yearsOverTarget().size())
                        .putValue("graveAccidents", facts.graveYears().size()),
                "reason");
    }
}
