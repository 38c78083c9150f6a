package cn.safecommunity.intervention;

import cn.safecommunity.casefile.CaseFile;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.intervention.Standstill.Failure;
import cn.safecommunity.intervention.Standstill.Halt;
import cn.safecommunity.intervention.Standstill.Unsent;
import cn.safecommunity.intervention.Standstill.Wait;
import cn.safecommunity.intervention.StandstillRepository.CaseJob;
import cn.safecommunity.intervention.StandstillRepository.Halted;
import cn.safecommunity.notification.Messages;
import cn.safecommunity.organisation.People;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says why a case does not go on by itself, and which cases have failed in something. */
@Component
class Standstills {

    private static final int LONGEST_TECHNICAL = 4_000;

    private final StandstillRepository repository;
    private final ModelWords words;
    private final CaseFiles files;
    private final ManagementService jobs;
    private final Messages messages;
    private final CaseValues values;
    private final People people;

    Standstills(
            StandstillRepository repository,
            ModelWords words,
            CaseFiles files,
            ManagementService jobs,
            Messages messages,
            CaseValues values,
            People people) {
        this.repository = repository;
        this.words = words;
        this.files = files;
        this.jobs = jobs;
        this.messages = messages;
        this.values = values;
        this.people = people;
    }

    /**
     * A case in which a job has failed, with what it says.
     *
     * @param element the id of the step in the model
     * @param retries 0 when the system has stopped trying
     */
    record FailedCase(
            long caseId,
            String subject,
            @Nullable String businessKey,
            String element,
            String step,
            String reason,
            String advice,
            int retries) {}

    Standstill of(long caseId) {
        CaseFile file = files.get(caseId);
        List<CaseJob> all = repository.jobs(caseId);
        return new Standstill(
                caseId,
                file.subject(),
                file.businessKey(),
                repository.halted(caseId).stream().map(this::halt).toList(),
                all.stream()
                        .filter(CaseJob::hasFailed)
                        .map(job -> failure(file, job))
                        .toList(),
                all.stream()
                        .filter(job -> job.isTimer() && !job.hasFailed())
                        .map(job -> new Wait(words.name(job), words.does(job), job.dueAt(), job.suspended()))
                        .toList(),
                repository.awaited(caseId).stream()
                        .map(event -> new Wait(
                                words.name(event.model(), event.element()),
                                words.documentation(event.model(), event.element()),
                                null,
                                false))
                        .toList(),
                messages.unsent(caseId).stream().map(Standstills::unsent).toList(),
                values.of(file, all));
    }

    /** Those first that the system no longer tries. */
    List<FailedCase> failed(@Nullable String process) {
        List<CaseJob> failed = repository.failed(process);
        Map<Long, CaseFile> cases =
                files.byId(failed.stream().map(CaseJob::caseId).distinct().toList());
        return failed.stream()
                .flatMap(job -> Optional.ofNullable(cases.get(job.caseId())).stream()
                        .map(file -> new FailedCase(
                                file.id(),
                                file.subject(),
                                file.businessKey(),
                                job.element(),
                                words.name(job),
                                FailureWords.of(job.message(), null).reason(),
                                FailureWords.of(job.message(), null).advice(),
                                job.retries())))
                .toList();
    }

    private Halt halt(Halted one) {
        String by = one.person() == null ? null : AdministratorName.of(people.nameOf(one.person()));
        return new Halt(one.name(), one.instance() == null, by, one.at());
    }

    private Failure failure(CaseFile file, CaseJob job) {
        String trace = jobs.getJobExceptionStacktrace(job.id());
        FailureWords failure = values.named(file.kind(), FailureWords.of(job.message(), trace));
        return new Failure(
                job.id(),
                words.name(job),
                failure.reason(),
                failure.advice(),
                job.retries(),
                job.retries() == 0 || job.suspended() ? null : job.dueAt(),
                trace == null ? job.message() : causes(trace));
    }

    /** A trace without the frames of the libraries: what was thrown, by what it was caused, and where in our own code. */
    private static String causes(String trace) {
        String told = trace.lines()
                .filter(line -> !line.startsWith("\tat ") || line.contains("cn.safecommunity."))
                .collect(Collectors.joining("\n"));
        return told.substring(0, Math.min(told.length(), LONGEST_TECHNICAL));
    }

    private static Unsent unsent(Messages.Unsent one) {
        return new Unsent(
                one.id(),
                one.recipient(),
                one.subject(),
                FailureWords.of(one.error(), null).reason(),
                one.attempts(),
                one.givenUp());
    }
}
