package cn.safecommunity.casefile;

import cn.safecommunity.NotFound;
import cn.safecommunity.Refusal;
import cn.safecommunity.casefile.CaseFileView.Link;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.organisation.CaseScope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The register of case files: how one is opened and begun, and who may see it. */
@Service
public class CaseFiles {

    private final CaseFileRepository repository;
    private final CaseKinds kinds;
    private final CaseSight sight;
    private final CaseStarts starts;

    CaseFiles(CaseFileRepository repository, CaseKinds kinds, CaseSight sight, CaseStarts starts) {
        this.repository = repository;
        this.kinds = kinds;
        this.sight = sight;
        this.starts = starts;
    }

    /** Opens a case file and gives its id; nobody handles it yet. */
    public long open(String kind, @Nullable String county, @Nullable String community, String subject) {
        return repository.insert(kind, county, community, subject);
    }

    /** The same as a draft of this person, which can be thrown away until it begins. */
    public long openDraft(
            String kind, @Nullable String county, @Nullable String community, String subject, String person) {
        return starts.draft(kind, county, community, subject, person);
    }

    /** The same for the eyes of the province from the start, and of the association too if it is said. */
    public long openToProvince(
            String kind, @Nullable String county, @Nullable String community, String subject, boolean association) {
        return repository.insertReached(kind, county, community, subject, true, association);
    }

    /** Marks a file that has just been opened as a part of another: it has its number and ends with it. */
    public void join(long id, long whole) {
        repository.partOf(id, whole);
    }

    /** Throws a draft away with the files in it; whatever its room keeps of it must be gone by then. */
    public void discard(long draft) {
        repository.delete(draft);
    }

    /**
     * Ties the case file to the process instance that starts: the variables that every model relies on and the business key.
     * Whoever may see the file may read the instance from then on. Called by the start listener of a process.
     */
    public void begin(DelegateExecution execution, long id, String businessKey) {
        CaseFile file = get(id);
        execution.setVariable(CaseVariables.CASE_ID, id);
        execution.setVariable(CaseVariables.SUBJECT, file.subject());
        if (file.county() != null) {
            execution.setVariable(CaseVariables.COUNTY, file.county());
        }
        if (file.community() != null) {
            execution.setVariable(CaseVariables.COMMUNITY, file.community());
        }
        execution.setProcessBusinessKey(businessKey);
        starts.begin(id, businessKey, execution.getProcessInstanceId(), isBegunByHand(file));
    }

    /** Changes what a case file that nobody handles yet is about. */
    public void rename(long id, String subject) {
        repository.rename(id, subject);
    }

    /** Notes who began a case file, under which number and in which instance it is handled from now on. */
    public void started(long id, String businessKey, String processInstanceId, String person) {
        starts.begin(id, businessKey, processInstanceId, person);
    }

    private boolean isBegunByHand(CaseFile file) {
        return !kinds.of(file.kind()).starts().isEmpty();
    }

    /** Notes that the province, the association or both take part from now on. */
    public void reach(long id, boolean province, boolean association) {
        repository.reach(id, province, association);
    }

    /** Lets a county take part in a case of the authorities above it from now on. */
    public void passTo(long id, String county) {
        repository.passTo(id, county);
    }

    /** Hands a file that nobody handles any more to another unit, whose people may read it; it keeps its name. */
    public void handOver(long id, String community) {
        repository.move(id, community, get(id).subject());
    }

    /** Administrators have changed its instances: where none is left and no end was reached, they have ended the case before its time. */
    public void changed(long id) {
        if (repository.wasTakenAway(id)) {
            kinds.of(get(id).kind()).stopped(id);
        }
    }

    /** The case file, whoever asks. */
    public CaseFile get(long id) {
        return repository.find(id).orElseThrow(CaseFiles::unknown);
    }

    /** The case files of these ids, whoever asks. */
    public List<CaseFile> all(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : repository.all(ids);
    }

    /** The same, by their ids. */
    public Map<Long, CaseFile> byId(Collection<Long> ids) {
        return all(Set.copyOf(ids)).stream().collect(Collectors.toMap(CaseFile::id, Function.identity()));
    }

    /** What the access rule needs to know of a case file. */
    public CaseScope scope(long id) {
        return sight.scope(get(id));
    }

    /** The case file if this person may see it; otherwise it does not exist for them. */
    public CaseFile visible(long id, String person) {
        CaseFile file = get(id);
        if (!sight.maySee(file, person)) {
            throw sight.isCopyUnread(file, person) ? new Refusal("这个案卷已抄送给您，签收后才能查阅。请在“案卷”页面的“抄送我的”中签收。") : unknown();
        }
        return file;
    }

    /** Whether more than a copy, which is there to read, lets a person see it. */
    public boolean takesPart(CaseFile file, String person) {
        return sight.takesPart(file, person);
    }

    /** The groups of this person for which they take part in the case, these being its open tasks. */
    public List<String> groupsIn(CaseFile file, String person, List<Seat> open) {
        return sight.groupsIn(file, person, open);
    }

    /** Whether a person may see a case file, see {@link CaseSight}. */
    public boolean maySee(long id, String person) {
        return sight.maySee(get(id), person);
    }

    /** How this person gets to a case file; nothing for whoever may not see it. */
    public Optional<Link> link(long id, String person) {
        CaseFile file = get(id);
        return sight.maySee(file, person)
                ? Optional.of(new Link(id, Objects.requireNonNullElse(file.businessKey(), file.subject())))
                : Optional.empty();
    }

    private static NotFound unknown() {
        return new NotFound("没有找到这个案卷，请从任务列表重新打开。");
    }
}
