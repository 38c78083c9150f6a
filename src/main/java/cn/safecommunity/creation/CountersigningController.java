package cn.safecommunity.creation;

import cn.safecommunity.Forbidden;
import cn.safecommunity.casefile.CaseFile;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.casefile.Signers;
import cn.safecommunity.casefile.Signers.Told;
import cn.safecommunity.creation.CreationView.Department;
import cn.safecommunity.creation.CreationView.Round;
import cn.safecommunity.organisation.Access;
import cn.safecommunity.organisation.CurrentUser;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The creations whose countersigning is running, for the city, whose examiner can change whom to ask. */
@RestController
class CountersigningController {

    private final CountersignRepository repository;
    private final CountersignChanges changes;
    private final Countersigners countersigners;
    private final Signers signers;
    private final CaseFiles files;
    private final Access access;
    private final CurrentUser currentUser;

    CountersigningController(
            CountersignRepository repository,
            CountersignChanges changes,
            Countersigners countersigners,
            Signers signers,
            CaseFiles files,
            Access access,
            CurrentUser currentUser) {
        this.repository = repository;
        this.changes = changes;
        this.countersigners = countersigners;
        this.signers = signers;
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
        Told told = signers.told();
        Map<Long, List<Countersignature>> running = repository.running();
        told.readNames(running.values().stream()
                .flatMap(List::stream)
                .map(Countersignature::person)
                .filter(Objects::nonNull)
                .toList());
        Map<Long, CaseFile> cases = files.byId(running.keySet());
        return running.entrySet().stream()
                .map(one -> of(Objects.requireNonNull(cases.get(one.getKey())), one.getValue(), mayChange, told))
                .toList();
    }

    private Running of(CaseFile file, List<Countersignature> last, boolean mayChange, Told told) {
        CountersignRound round = new CountersignRound(last);
        return new Running(
                file.id(),
                file.subject(),
                file.businessKey(),
                countersigners.rule(),
                mayChange,
                countersigners.departments().stream()
                        .filter(department -> round.canAsk(department.key()))
                        .toList(),
                countersigners.rounds(last, told));
    }
}
