package cn.safecommunity.endorsement;

import cn.safecommunity.community.Communities;
import cn.safecommunity.community.Community;
import cn.safecommunity.engine.DecisionTables;
import cn.safecommunity.organisation.Organisation;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.policy.Chain;
import cn.safecommunity.policy.Policy;
import cn.safecommunity.safety.SafetyRecord;
import cn.safecommunity.safety.SafetyRecords;
import cn.safecommunity.title.Titles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Service;

/** Whether a unit may apply on a chain today, with every reason against it at once (notice clause 3). */
@Service
public class Eligibility {

    private static final Set<String> VETOES = Set.of("overTarget", "graveAccident");

    private final Communities communities;
    private final SafetyRecords records;
    private final Organisations organisations;
    private final WholeCounties wholeCounties;
    private final PilotStandard pilotStandard;
    private final Titles titles;
    private final DecisionTables tables;
    private final Policy policy;
    private final Clock clock;

    Eligibility(
            Communities communities,
            SafetyRecords records,
            Organisations organisations,
            WholeCounties wholeCounties,
            PilotStandard pilotStandard,
            Titles titles,
            DecisionTables tables,
            Policy policy,
            Clock clock) {
        this.communities = communities;
        this.records = records;
        this.organisations = organisations;
        this.wholeCounties = wholeCounties;
        this.pilotStandard = pilotStandard;
        this.titles = titles;
        this.tables = tables;
        this.policy = policy;
        this.clock = clock;
    }

    /** The reasons in the unit itself: its existence, the share of a whole county, time, records, accidents, its check as a pilot, a title. */
    public List<Reason> reasons(String communityCode, Chain chain) {
        LocalDate today = LocalDate.now(clock);
        Organisation unit = organisations.get(communityCode);
        List<Reason> reasons = new ArrayList<>();
        abolished(unit).ifPresent(reasons::add);
        reasons.addAll(wholeCounties.reasons(unit, chain));
        communities
                .find(communityCode)
                .map(community -> register(facts(community, chain)))
                .orElseGet(() -> List.of(new Reason("notRegistered", "本单位尚未办理创建备案。", "请先发起“安全社区创建”办理备案。", null)))
                .forEach(reasons::add);
        pilotStandard.refusal(communityCode).ifPresent(reasons::add);
        titles.held(communityCode, chain, today)
                .map(title -> new Reason(
                        "titleHeld",
                        "本单位已持有有效的" + chain.label() + "称号（证书 " + title.certificateNumber() + "），有效期至 "
                                + title.validUntil() + "。",
                        "有效期内无须重复申报，期满前请办理复评。",
                        title.validUntil().plusDays(1)))
                .ifPresent(reasons::add);
        return reasons;
    }

    /** What does not stand against an application and is said before it is sent. */
    List<Reason> warnings(String communityCode) {
        return pilotStandard.warning(communityCode).stream().toList();
    }

    /** The reasons in what is registered: time, records, accidents. */
    private List<Reason> register(EligibilityFacts facts) {
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
        return register(facts(communities.get(communityCode), chain)).stream()
                .filter(reason -> VETOES.contains(reason.code()))
                .toList();
    }

    /** Notes for which title the years were looked at; whoever may apply by the rule has a record of each. */
    void useRecords(Application application, String certificate) {
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

    private static Optional<Reason> abolished(Organisation unit) {
        return unit.abolished()
                ? Optional.of(new Reason("abolished", "本单位已被撤并。", "请由承接单位办理备案并申报。", null))
                : Optional.empty();
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
