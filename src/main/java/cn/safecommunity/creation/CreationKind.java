package cn.safecommunity.creation;

import cn.safecommunity.Refusal;
import cn.safecommunity.casefile.CaseFacts;
import cn.safecommunity.casefile.CaseFile;
import cn.safecommunity.casefile.CaseKind;
import cn.safecommunity.casefile.Start;
import cn.safecommunity.casefile.TaskRule;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.organisation.Access;
import cn.safecommunity.organisation.Starter;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The case file of a creation. */
@Component
class CreationKind implements CaseKind {

    private static final String[] CHECKS = {
        CommunityCreationModel.CHECK_BY_COUNTY,
        CommunityCreationModel.CHECK_BY_CITY,
        CommunityCreationModel.COUNTERSIGN_CHECK,
        CommunityCreationModel.VERIFY_RECTIFICATION
    };

    private final CreationTasks tasks;
    private final CreationDetails details;
    private final Creations creations;
    private final CreationDesk desk;
    private final Access access;

    CreationKind(CreationTasks tasks, CreationDetails details, Creations creations, CreationDesk desk, Access access) {
        this.tasks = tasks;
        this.details = details;
        this.creations = creations;
        this.desk = desk;
        this.access = access;
    }

    @Override
    public String id() {
        return Creation.KIND;
    }

    @Override
    public String label() {
        return "安全社区创建";
    }

    @Override
    public List<TaskRule> tasks() {
        return tasks.all();
    }

    @Override
    public Set<String> goals() {
        return Set.of(CommunityCreationModel.UP_TO_STANDARD);
    }

    @Override
    public List<Start> starts() {
        return List.of(new Start(
                CommunityCreationModel.KEY, Starter.UNIT, Set.of(CaseVariables.COMMUNITY, CaseVariables.SEEN)));
    }

    @Override
    public Object details(CaseFile file) {
        return details.of(file.id());
    }

    @Override
    public CaseFacts facts(CaseFile file, boolean named) {
        return CreationFacts.of(details.of(file.id()));
    }

    /** The unit can begin again. */
    @Override
    public void stopped(long caseId) {
        creations.end(caseId, CreationState.WITHDRAWN);
    }

    @Override
    public UploadWindow uploads() {
        return this::requireOpen;
    }

    /**
     * The unit keeps its archive at any time, also when it is up to standard; whoever checks adds materials while the
     * check is theirs.
     */
    private void requireOpen(CaseFile file, String materialType, String person) {
        if (!access.mayActFor(person, Objects.requireNonNull(file.community()))) {
            desk.require(file.id(), person, "检查资料", CHECKS);
            return;
        }
        Creation creation = creations.get(file.id());
        if (!creation.isRunning() && !creation.isUpToStandard()) {
            throw new Refusal("这项创建已经结束，不能再上传材料。如需继续创建，请重新办理备案。");
        }
    }
}
