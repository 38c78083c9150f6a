package cn.safecommunity.creation;

import cn.safecommunity.Forbidden;
import cn.safecommunity.casefile.CaseFile;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.creation.CreationView.Department;
import cn.safecommunity.creation.CreationView.Round;
import cn.safecommunity.organisation.Access;
import cn.safecommunity.organisation.CurrentUser;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The creations whose countersigning is running, for the city, whose examiner can change whom to ask. */
@RestController
class CountersigningController {

    private final CountersignRepository repository;
    private final CountersignChanges changes;
    private final CreationDetails details;
    private final CaseFiles files;
    private final Access access;
    private final CurrentUser currentUser;

    CountersigningController(
            CountersignRepository repository,
            CountersignChanges changes,
            CreationDetails details,
            CaseFiles files,
            Access access,
            CurrentUser currentUser) {
        this.repository = repository;
        this.changes = changes;
        this.details = details;
        this.files = files;
        this.access = access;
        this.currentUser = currentUser;
    }

    /**
     * A countersigning that is running.
     *
     * @param mayChange whether the person who asks may add and remove departments
     * @param toAdd the departments that could be asked besides
     */
    record Running(
            long caseId,
            String subject,
            @Nullable String businessKey,
            String rule,
            boolean mayChange,
            List<Department> toAdd,
            List<Round> asked) {}

    @GetMapping("/api/creations/countersigning")
    List<Running> running() {
        String person = currentUser.id();
        if (!access.sightOf(person).everything()) {
            throw new Forbidden("会签的进展只对市级各部门开放。本单位、本县区的创建请在任务列表中查看。");
        }
        boolean mayChange = changes.isFor(person);
        return repository.running().stream().map(id -> of(id, mayChange)).toList();
    }

    private Running of(long caseId, boolean mayChange) {
        CaseFile file = files.get(caseId);
        CreationView view = details.of(caseId);
        CountersignRound current = new CountersignRound(repository.current(caseId));
        return new Running(
                caseId,
                file.subject(),
                file.businessKey(),
                view.countersignRule(),
                mayChange,
                view.departments().stream()
                        .filter(department -> current.canAsk(department.key()))
                        .toList(),
                view.countersignatures().stream()
                        .filter(each -> each.round() == current.number())
                        .toList());
    }
}
