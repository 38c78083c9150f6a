package cn.safecommunity.intervention;

import cn.safecommunity.intervention.Intervention.Change;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Interventions over REST, for administrators. */
@RestController
@RequestMapping("/api")
class InterventionController {

    private final Interventions interventions;
    private final RunningParts parts;
    private final Standstills standstills;
    private final Retries retries;

    InterventionController(Interventions interventions, RunningParts parts, Standstills standstills, Retries retries) {
        this.interventions = interventions;
        this.parts = parts;
        this.standstills = standstills;
        this.retries = retries;
    }

    /** What an administrator proposes; the lists and the job depend on the action. */
    record Proposal(
            @Nullable String processInstanceId,
            @Nullable String action,
            @Nullable List<String> cancel,
            @Nullable List<String> startBefore,
            @Nullable List<String> startAfter,
            @Nullable String job,
            @Nullable Instant dueAt,
            @Nullable String reason) {

        Change change() {
            return new Change(
                    Objects.requireNonNullElse(processInstanceId, ""),
                    Objects.requireNonNullElse(action, ""),
                    Objects.requireNonNullElse(cancel, List.of()),
                    Objects.requireNonNullElse(startBefore, List.of()),
                    Objects.requireNonNullElse(startAfter, List.of()),
                    job,
                    dueAt);
        }
    }

    /** Which failed job is tried again now, and why. */
    record Retry(@Nullable String job, @Nullable String reason) {}

    /** The number of a proposal, and what it would do in words. */
    record Proposed(long id, String description) {}

    @GetMapping("/interventions")
    List<InterventionView> latest() {
        return interventions.latest();
    }

    /** What of a case can be moved: its running instances with their steps and timers. */
    @GetMapping("/cases/{caseId}/running-parts")
    RunningParts.CaseParts runningParts(@PathVariable long caseId) {
        return parts.of(caseId);
    }

    /** Why a case does not go on by itself. */
    @GetMapping("/cases/{caseId}/standstill")
    Standstill standstill(@PathVariable long caseId) {
        return standstills.of(caseId);
    }

    @PostMapping("/cases/{caseId}/retries")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retry(@PathVariable long caseId, @RequestBody Retry retry, Principal administrator) {
        retries.retry(caseId, Objects.requireNonNullElse(retry.job(), ""), retry.reason(), administrator.getName());
    }

    /** The cases in which a job has failed, from the first failure on; of one process, where its key is given. */
    @GetMapping("/interventions/failures")
    List<Standstills.FailedCase> failures(@RequestParam(required = false) @Nullable String process) {
        return standstills.failed(process);
    }

    @PostMapping("/interventions")
    @ResponseStatus(HttpStatus.CREATED)
    Proposed propose(@RequestBody Proposal proposal, Principal administrator) {
        String reason = Objects.requireNonNullElse(proposal.reason(), "");
        return interventions.propose(proposal.change(), reason, administrator.getName());
    }

    @PostMapping("/interventions/{id}/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@PathVariable long id, Principal administrator) {
        interventions.confirm(id, administrator.getName());
    }

    @PostMapping("/interventions/{id}/rejection")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reject(@PathVariable long id, Principal administrator) {
        interventions.reject(id, administrator.getName());
    }
}
