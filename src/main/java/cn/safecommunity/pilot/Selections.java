package cn.safecommunity.pilot;

import cn.safecommunity.NotFound;
import cn.safecommunity.calendar.WorkingDays;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.policy.Policy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The selections of pilots (notice clause 4-phase1): what a programme asks for, and the case file of every county. */
@Service
public class Selections {

    /** The kind of case file of a selection. */
    public static final String KIND = "selection";

    private final SelectionRepository repository;
    private final Pilots pilots;
    private final CaseFiles files;
    private final Organisations organisations;
    private final WorkingDays days;
    private final Policy policy;
    private final Clock clock;

    Selections(
            SelectionRepository repository,
            Pilots pilots,
            CaseFiles files,
            Organisations organisations,
            WorkingDays days,
            Policy policy,
            Clock clock) {
        this.repository = repository;
        this.pilots = pilots;
        this.files = files;
        this.organisations = organisations;
        this.days = days;
        this.policy = policy;
        this.clock = clock;
    }

    /** Lays down what the counties have to do and gives each of these as many places as the quota. */
    @Transactional
    public void order(SelectionTerms terms, Collection<String> countiesWithQuota) {
        repository.insert(terms);
        countiesWithQuota.forEach(county -> pilots.allot(terms.programme(), county, terms.pilotsPerCounty()));
    }

    /** What the programme asks of its counties. */
    public SelectionTerms terms(long programme) {
        return repository.terms(programme).orElseThrow(() -> new NotFound("没有找到这一轮创建工作，请从任务列表重新打开。"));
    }

    /** What this selection asks of its county: for a place that has become free, days of its own from then on. */
    SelectionTerms terms(Selection selection) {
        return terms(selection, days);
    }

    /** The same by another calendar. */
    SelectionTerms terms(Selection selection, WorkingDays calendar) {
        SelectionTerms terms = terms(selection.programme());
        Integer places = selection.places();
        return places == null
                ? terms
                : terms.forPlaces(
                        places,
                        calendar.plus(
                                selection.openedOn(), policy.programmeRules().placeDays()));
    }

    /** Opens the case file of a county; {@code places} are those to be filled again, null in its first selection. */
    @Transactional
    public Selection open(long programme, String county, String programmeName, @Nullable Integer places) {
        String subject = organisations.nameOf(county) + " " + programmeName + (places == null ? " 部署与试点筛选" : " 试点补选");
        Selection opened = new Selection(
                files.open(KIND, county, null, subject), programme, county, 0, places, LocalDate.now(clock), false);
        repository.insert(opened);
        return opened;
    }

    /** The county has sent its selection up; what it corrects later was handed in on the first day. */
    void handIn(long caseId) {
        repository.handIn(caseId, LocalDate.now(clock));
    }

    /** When each county handed in its first report (notice clause 5-report); who has not is left out. */
    public Map<String, LocalDate> handedIn(long programme) {
        return repository.handedIn(programme);
    }

    /** The latest 包抓责任一览表 that each county has issued, by the number of the document. */
    public Map<String, Long> responsibilityLetters(long programme) {
        return repository.letters(programme, ResponsibilityLetters.KIND);
    }

    /** Notes that the pilots of a selection are confirmed. */
    void designated(long caseId) {
        repository.designated(caseId);
    }

    /** The selection of this case file. */
    public Selection get(long caseId) {
        return repository.find(caseId).orElseThrow(() -> new NotFound("没有找到这项试点筛选，请从任务列表重新打开。"));
    }

    /** All selections of a programme, by county. */
    public List<Selection> of(long programme) {
        return repository.of(programme);
    }
}
