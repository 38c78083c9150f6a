package cn.safecommunity.title;

import cn.safecommunity.Refusal;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.organisation.AsApplication;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposals to revoke a title and the decisions on them; each has its ground. */
@Service
class Revocations {

    private static final int LONGEST = 4000;

    private final RevocationRepository repository;
    private final TitleRepository titles;
    private final TitleLife life;
    private final CaseFiles files;
    private final Proposers proposers;
    private final RuntimeService runtime;
    private final AsApplication asApplication;
    private final CaseRecord record;
    private final Clock clock;

    Revocations(
            RevocationRepository repository,
            TitleRepository titles,
            TitleLife life,
            CaseFiles files,
            Proposers proposers,
            RuntimeService runtime,
            AsApplication asApplication,
            CaseRecord record,
            Clock clock) {
        this.repository = repository;
        this.titles = titles;
        this.life = life;
        this.files = files;
        this.proposers = proposers;
        this.runtime = runtime;
        this.asApplication = asApplication;
        this.record = record;
        this.clock = clock;
    }

    /** An authority proposes to revoke a valid title; whoever conferred it will decide. */
    @Transactional
    void propose(String certificate, String groundId, String explanation, String person) {
        HeldTitle held = titles.lock(certificate);
        long file = Objects.requireNonNull(held.fileId(), "Every valid title is supervised");
        files.visible(file, person);
        proposers.require(held.title(), person);
        Ground ground = Ground.proposed(groundId);
        checkExplanation(explanation);
        checkTime(held, ground);
        enter(certificate, ground, explanation.strip(), person);
        asApplication.<@Nullable Object>ask(() -> {
            runtime.createMessageCorrelation(TitleSupervisionModel.REVOCATION_PROPOSED_MESSAGE)
                    .processInstanceId(files.get(file).processInstanceId())
                    .correlate();
            return null;
        });
    }

    private static void checkExplanation(String explanation) {
        if (explanation.isBlank()) {
            throw new Refusal("explanation", "请写明撤销的事实和依据，再提交。");
        }
        if (explanation.length() > LONGEST) {
            throw new Refusal("explanation", "撤销的事实和依据不能超过 " + LONGEST + " 个字，请精简。");
        }
    }

    private void checkTime(HeldTitle held, Ground ground) {
        LocalDate today = LocalDate.now(clock);
        TitleState state = held.state(today);
        if (state != TitleState.VALID) {
            throw new Refusal("这个称号" + state.label() + "，不能再提请撤销。");
        }
        if (of(held.title().certificateNumber()).stream().anyMatch(Revocation::isPending)) {
            throw new Refusal("这个称号已有一件撤销提请正在审定，请等待审定结果。");
        }
        LocalDate opens = life.dates(held.title().certificateNumber()).reassessmentOpens();
        if (ground == Ground.REASSESSMENT_REFUSED && today.isBefore(opens)) {
            throw new Refusal("ground", "复评从 " + opens + " 开始，此前不能以拒绝复评为由提请撤销。");
        }
    }

    /** Notes a proposal; the model brings up the task in which it is decided. */
    void enter(String certificate, Ground ground, String explanation, String person) {
        repository.insert(certificate, ground, explanation, person);
        long file = Objects.requireNonNull(titles.get(certificate).fileId());
        record.add(file, "revocation", "提请撤销称号，事由：" + ground.label() + "。");
    }

    void assign(String certificate, String taskId) {
        repository.assign(certificate, taskId);
    }

    /** Notes what was decided in that task, and gives the proposal. */
    long decide(String taskId, String decision, String reason, String person) {
        Revocation proposal = repository
                .ofTask(taskId)
                .orElseThrow(() -> new IllegalStateException("The task " + taskId + " decides on no proposal"));
        String outcome = "approve".equals(decision) ? Revocation.REVOKED : Revocation.KEPT;
        repository.decide(proposal.id(), outcome, reason, person);
        return proposal.id();
    }

    /** All proposals for a title, oldest first. */
    List<Revocation> of(String certificate) {
        return repository.of(certificate);
    }

    /** The proposal with that id. */
    Revocation get(String certificate, long id) {
        return of(certificate).stream()
                .filter(proposal -> proposal.id() == id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no proposal " + id));
    }
}
