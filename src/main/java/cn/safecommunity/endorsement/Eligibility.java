package cn.safecommunity.endorsement;

import cn.safecommunity.community.Communities;
import cn.safecommunity.community.Community;
import cn.safecommunity.community.Materials;
import cn.safecommunity.organisation.AsApplication;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.policy.Policy;
import cn.safecommunity.title.Titles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Service;

/** Whether a unit may apply on a chain today, with every reason against it at once (notice clause 3). */
@Service
public class Eligibility {

    private static final Set<String> VETOES = Set.of("overTarget", "graveAccident");

    private final Communities communities;
    private final Organisations organisations;
    private final Materials materials;
    private final Titles titles;
    private final DecisionService decisions;
    private final AsApplication asApplication;
    private final Policy policy;
    private final Clock clock;

    Eligibility(
            Communities communities,
            Organisations organisations,
            Materials materials,
            Titles titles,
            DecisionService decisions,
            AsApplication asApplication,
            Policy policy,
            Clock clock) {
        this.communities = communities;
        this.organisations = organisations;
        this.materials = materials;
        this.titles = titles;
        this.decisions = decisions;
        this.asApplication = asApplication;
        this.policy = policy;
        this.clock = clock;
    }

    /** The reasons in the unit itself: time, records, accidents, a title it holds, its own existence. */
    public List<Reason> reasons(String communityCode, String chain) {
        LocalDate today = LocalDate.now(clock);
        EligibilityFacts facts = facts(communityCode, chain);
        List<Reason> reasons = new ArrayList<>();
        abolished(communityCode).ifPresent(reasons::add);
        decide(facts).forEach(code -> reasons.add(EligibilityReasons.of(code, facts)));
        titles.held(communityCode, chain, today)
                .map(title -> new Reason(
                        "titleHeld",
                        "本单位已持有有效的" + Chain.label(chain) + "称号（证书 " + title.certificateNumber() + ")，有效期至 "
                                + title.validUntil() + "。",
                        "有效期内无须重复申报，期满前请办理复评。",
                        title.validUntil().plusDays(1)))
                .ifPresent(reasons::add);
        return reasons;
    }

    /** The reasons that stop a running case: an accident or a year beyond the target that came to light meanwhile. */
    List<Reason> vetoes(String communityCode, String chain) {
        EligibilityFacts facts = facts(communityCode, chain);
        return decide(facts).stream()
                .filter(VETOES::contains)
                .map(code -> EligibilityReasons.of(code, facts))
                .toList();
    }

    private EligibilityFacts facts(String communityCode, String chain) {
        return new EligibilityFacts(chain, communities.get(communityCode), policy.rule(chain), LocalDate.now(clock));
    }

    /** The reasons in the papers: every required kind of file that is not there yet. */
    List<Reason> missingPapers(EndorsementCase application) {
        Community community = communities.get(application.community());
        return materials.missing(application.id(), application.chain(), community.unitType()).stream()
                .map(label -> new Reason("materialMissing", "缺少申报材料：" + label + "。", "请上传后再提交。", LocalDate.now(clock)))
                .toList();
    }

    private Optional<Reason> abolished(String code) {
        return organisations.get(code).abolished()
                ? Optional.of(new Reason("abolished", "本单位已被撤并。", "请由承接单位办理备案并申报。", null))
                : Optional.empty();
    }

    private List<String> decide(EligibilityFacts facts) {
        return asApplication.ask(() -> decisions
                .evaluateDecisionTableByKey("endorsementEligibility")
                .variables(Variables.createVariables()
                        .putValue("chain", facts.chain())
                        .putValue("monthsRegistered", facts.monthsRegistered())
                        .putValue("minMonths", facts.rule().minMonths())
                        .putValue(
                                "recordedYears",
                                facts.rule().yearsWithinTarget()
                                        - facts.missingYears().size())
                        .putValue("requiredYears", facts.rule().yearsWithinTarget())
                        .putValue("yearsOverTarget", facts.yearsOverTarget().size())
                        .putValue("graveAccidents", facts.graveYears().size()))
                .evaluate()
                .collectEntries("reason"));
    }
}
