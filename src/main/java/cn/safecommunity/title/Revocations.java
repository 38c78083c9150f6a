package cn.safecommunity.title;

import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.casefile.Decision;
import cn.safecommunity.casefile.TaskAnswer;
import cn.safecommunity.engine.AsTheSystem;
import cn.safecommunity.notification.CaseRecord;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The proposals to revoke a title and the decisions on them; each has its ground. */
@Service
class Revocations {

    private final RevocationRepository repository;
    private final TitleRepository titles;
    private final CaseFiles files;
    private final RuntimeService runtime;
    private final AsTheSystem asTheSystem;
    private final CaseRecord record;

    Revocations(
            RevocationRepository repository,
            TitleRepository titles,
            CaseFiles files,
            RuntimeService runtime,
            AsTheSystem asTheSystem,
            CaseRecord record) {
        this.repository = repository;
        this.titles = titles;
        this.files = files;
        this.runtime = runtime;
        this.asTheSystem = asTheSystem;
        this.record = record;
    }

    /** Notes a proposal that the model itself leads to its decision, such as after a failed check. */
    void enter(String certificate, Ground ground, String explanation, String person) {
        repository.insert(certificate, ground, explanation, person, null);
        note(titles.get(certificate), ground);
    }

    /** Notes a proposal and calls whoever decides on it; nothing happens when the same occasion was proposed before. */
    void bringUp(HeldTitle held, Ground ground, String explanation, String person, @Nullable String occasion) {
        if (repository.insert(held.title().certificateNumber(), ground, explanation, person, occasion)) {
            note(held, ground);
            callToDecide(TitleLetters.file(held));
        }
    }

    private void note(HeldTitle held, Ground ground) {
        record.add(TitleLetters.file(held), "revocation", "提请撤销称号，事由：" + ground.label() + "。");
    }

    /** Whoever proposes need have no right in the engine. */
    private void callToDecide(long file) {
        asTheSystem.<@Nullable Object>ask(() -> {
            runtime.createMessageCorrelation(TitleSupervisionModel.REVOCATION_PROPOSED_MESSAGE)
                    .processInstanceId(files.get(file).processInstanceId())
                    .correlate();
            return null;
        });
    }

    /** What becomes of the proposals on which nobody has decided when the title is over, as a sentence; empty where there is none. */
    String saysVoid(String certificate) {
        long undecided = of(certificate).stream().filter(Revocation::isPending).count();
        return undecided == 0 ? "" : "还没有审定的撤销提请（" + undecided + " 件）随之作废。";
    }

    void assign(String certificate, String taskId) {
        repository.assign(certificate, taskId);
    }

    /** Notes what was decided in that task, and gives the proposal. */
    long decide(String taskId, TaskAnswer answer) {
        Revocation proposal = repository
                .ofTask(taskId)
                .orElseThrow(() -> new IllegalStateException("The task " + taskId + " decides on no proposal"));
        String outcome = answer.is(Decision.APPROVE) ? Revocation.REVOKED : Revocation.KEPT;
        repository.decide(proposal.id(), outcome, answer.opinion(), answer.person());
        return proposal.id();
    }

    /** Who proposed what is decided in that task. */
    Optional<String> proposerIn(String taskId) {
        return repository.ofTask(taskId).map(Revocation::proposedBy);
    }

    /** All proposals for a title, oldest first. */
    List<Revocation> of(String certificate) {
        return repository.of(List.of(certificate));
    }

    /** The same of several titles, by the certificate. */
    Map<String, List<Revocation>> of(Collection<String> certificates) {
        return repository.of(certificates).stream().collect(Collectors.groupingBy(Revocation::certificateNumber));
    }

    /** The proposal with that id. */
    Revocation get(String certificate, long id) {
        return of(certificate).stream()
                .filter(proposal -> proposal.id() == id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no proposal " + id));
    }
}
