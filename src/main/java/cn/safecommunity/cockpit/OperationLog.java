package cn.safecommunity.cockpit;

import cn.safecommunity.Text;
import cn.safecommunity.casefile.CaseFile;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.intervention.OperationWords;
import cn.safecommunity.organisation.People;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.history.UserOperationLogQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people did by hand in the engine, in words, page by page: the engine notes every such operation. */
@Component
class OperationLog {

    /** As long as the id of an account may be. */
    private static final int LONGEST_PERSON = 255;

    private final HistoryService history;
    private final HistoryRepository repository;
    private final CaseFiles files;
    private final People people;
    private final Clock clock;

    OperationLog(HistoryService history, HistoryRepository repository, CaseFiles files, People people, Clock clock) {
        this.history = history;
        this.repository = repository;
        this.files = files;
        this.people = people;
        this.clock = clock;
    }

    /** @param further whether there are more on the next page */
    record Page(List<Operation> operations, boolean further) {}

    /**
     * One thing that somebody did.
     *
     * @param on what kind of thing it was done to, and the name of a task
     * @param caseId the case that it belongs to; null when it belongs to none
     * @param businessKey the number of that case
     * @param subject whom and what that case is about
     */
    record Operation(
            Instant at,
            String person,
            String personName,
            String on,
            String what,
            @Nullable Long caseId,
            @Nullable String businessKey,
            @Nullable String subject) {}

    /** The latest first; of one account and between two days, both included, where these are given. */
    Page page(@Nullable String person, @Nullable LocalDate from, @Nullable LocalDate to, int page) {
        UserOperationLogQuery query = history.createUserOperationLogQuery();
        String who = Text.optional("person", person, LONGEST_PERSON);
        query = who.isEmpty() ? query : query.userId(who);
        query = from == null ? query : query.afterTimestamp(startOf(from));
        query = to == null ? query : query.beforeTimestamp(startOf(to.plusDays(1)));
        List<UserOperationLogEntry> found = query.orderByTimestamp()
                .desc()
                .listPage((page - 1) * HistoryRepository.PAGE, HistoryRepository.PAGE + 1);
        List<UserOperationLogEntry> shown =
                found.stream().limit(HistoryRepository.PAGE).toList();
        Map<String, Long> cases = repository.casesOf(shown.stream()
                .map(UserOperationLogEntry::getProcessInstanceId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Named named = new Named(
                cases,
                files.byId(Set.copyOf(cases.values())),
                repository.namesOf(shown.stream()
                        .map(UserOperationLogEntry::getTaskId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())),
                people.namesOf(
                        shown.stream().map(UserOperationLogEntry::getUserId).collect(Collectors.toSet())));
        return new Page(
                shown.stream().map(one -> operation(one, named)).toList(), found.size() > HistoryRepository.PAGE);
    }

    /** What a page of operations is about, read together. */
    private record Named(
            Map<String, Long> cases,
            Map<Long, CaseFile> files,
            Map<String, String> tasks,
            Map<String, String> people) {}

    private static Operation operation(UserOperationLogEntry one, Named named) {
        String instance = one.getProcessInstanceId();
        Long caseId = instance == null ? null : named.cases().get(instance);
        CaseFile file = caseId == null ? null : named.files().get(caseId);
        String task = one.getTaskId() == null ? null : named.tasks().get(one.getTaskId());
        return new Operation(
                one.getTimestamp().toInstant(),
                one.getUserId(),
                named.people().getOrDefault(one.getUserId(), one.getUserId()),
                OperationWords.on(one) + (task == null ? "" : "“" + task + "”"),
                OperationWords.of(one),
                caseId,
                file == null ? null : file.businessKey(),
                file == null ? null : file.subject());
    }

    private Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(clock.getZone()).toInstant());
    }
}
