package cn.safecommunity.endorsement;

import cn.safecommunity.Forbidden;
import cn.safecommunity.material.Materials;
import cn.safecommunity.material.RequiredMaterial;
import cn.safecommunity.organisation.Access;
import cn.safecommunity.organisation.CaseScope;
import cn.safecommunity.organisation.CurrentUser;
import cn.safecommunity.organisation.Organisation;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.policy.Chain;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells an applicant and those above it beforehand what stands against an application. */
@RestController
@RequestMapping("/api/communities/{code}/eligibility")
class EligibilityController {

    private final Eligibility eligibility;
    private final Materials materials;
    private final Organisations organisations;
    private final ApplicationRepository repository;
    private final Access access;
    private final CurrentUser currentUser;

    EligibilityController(
            Eligibility eligibility,
            Materials materials,
            Organisations organisations,
            ApplicationRepository repository,
            Access access,
            CurrentUser currentUser) {
        this.eligibility = eligibility;
        this.materials = materials;
        this.organisations = organisations;
        this.repository = repository;
        this.access = access;
        this.currentUser = currentUser;
    }

    record Answer(
            boolean eligible, List<Reason> reasons, List<Reason> warnings, List<RequiredMaterial> requiredMaterials) {}

    /** For the unit itself, its county and the city, so that a county sees how far it is from applying as a whole. */
    @GetMapping
    Answer eligibility(@PathVariable String code, @RequestParam String chain) {
        Organisation unit = organisations.get(code);
        if (!access.maySee(currentUser.id(), CaseScope.ofUnit(code, unit.parentCode()))) {
            throw new Forbidden("申报条件由创建单位、所在县区和市的工作人员查看，请用这些单位的账号登录。");
        }
        Chain asked = Chain.of(chain);
        List<Reason> reasons = eligibility.reasons(code, asked);
        long caseId = repository.open(code, asked).map(Application::id).orElse(0L);
        return new Answer(
                reasons.isEmpty(), reasons, eligibility.warnings(code), materials.required(caseId, asked, unit.kind()));
    }
}
