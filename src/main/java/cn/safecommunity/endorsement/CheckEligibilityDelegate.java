package cn.safecommunity.endorsement;

import cn.safecommunity.Refusal;
import cn.safecommunity.Seen;
import cn.safecommunity.community.Communities;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.material.Material;
import cn.safecommunity.material.Materials;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.organisation.CurrentUser;
import cn.safecommunity.organisation.Organisations;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Checks in the applicant's own transaction whether the unit may apply (notice clause 3; 安全社区评定管理办法(试行)
 * 第7条). If not, the start is refused with every reason and nothing is left half started.
 */
@Component("checkEligibility")
class CheckEligibilityDelegate implements JavaDelegate {

    private final Applications applications;
    private final Eligibility eligibility;
    private final Organisations organisations;
    private final Communities communities;
    private final Materials materials;
    private final CurrentUser currentUser;
    private final CaseRecord record;

    CheckEligibilityDelegate(
            Applications applications,
            Eligibility eligibility,
            Organisations organisations,
            Communities communities,
            Materials materials,
            CurrentUser currentUser,
            CaseRecord record) {
        this.applications = applications;
        this.eligibility = eligibility;
        this.organisations = organisations;
        this.communities = communities;
        this.materials = materials;
        this.currentUser = currentUser;
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Application draft = applications.get(CaseVariables.caseId(execution));
        organisations.held(draft.community()); // it is not merged away between the question and the start
        List<Material> files = materials.held(draft.id());
        requireSeen(draft, files, CaseVariables.takeSeen(execution));
        List<String> reasons = new ArrayList<>(eligibility.reasons(draft.community(), draft.chain()).stream()
                .map(Reason::sentence)
                .toList());
        materials
                .missing(
                        files, draft.chain(), communities.get(draft.community()).unitType())
                .forEach(label -> reasons.add("缺少申报材料：" + label + "。请上传后再提交。"));
        if (!reasons.isEmpty()) {
            throw new Refusal("暂不符合申报条件：" + String.join(" ", reasons));
        }
        String businessKey = applications.start(draft, currentUser.id(), execution.getProcessInstanceId());
        execution.setProcessBusinessKey(businessKey);
        record.add(draft.id(), "applied", "符合申报条件，申报编号 " + businessKey + "。");
        eligibility
                .warnings(draft.community())
                .forEach(warning -> record.add(draft.id(), "warned", "提交时已提醒：" + warning.sentence()));
    }

    /** What a colleague has sent already is refused as such. */
    private static void requireSeen(Application draft, List<Material> files, @Nullable String seen) {
        if (draft.isDraft()) {
            String now =
                    Application.seen(files.stream().filter(Material::current).map(Material::id));
            Seen.require(seen, now, "申报材料", "提交", () -> "");
        }
    }
}
