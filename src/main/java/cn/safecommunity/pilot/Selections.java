package cn.safecommunity.pilot;

import cn.safecommunity.NotFound;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.organisation.Organisations;
import java.util.Collection;
import java.util.List;
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

    Selections(SelectionRepository repository, Pilots pilots, CaseFiles files, Organisations organisations) {
        this.repository = repository;
        this.pilots = pilots;
        this.files = files;
        this.organisations = organisations;
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

    /** Opens the case file of a county. */
    @Transactional
    public Selection open(long programme, String county, String programmeName) {
        String subject = organisations.get(county).name() + " " + programmeName + " 部署与试点筛选";
        Selection opened = new Selection(files.open(KIND, county, null, subject), programme, county, 0);
        repository.insert(opened);
        return opened;
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
