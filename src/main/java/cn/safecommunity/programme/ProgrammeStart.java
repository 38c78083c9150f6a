package cn.safecommunity.programme;

import cn.safecommunity.Refusal;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.organisation.Organisation;
import cn.safecommunity.pilot.Selections;
import cn.safecommunity.policy.FieldProblem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Starts a programme (notice clause 4): its numbers are fixed, every county gets its file and its places. */
@Component
class ProgrammeStart {

    private final ProgrammeRepository repository;
    private final Programmes programmes;
    private final ProgrammeDrafts drafts;
    private final Selections selections;
    private final CaseFiles files;
    private final BodiesAreAsked bodies;
    private final CaseRecord record;
    private final Clock clock;

    ProgrammeStart(
            ProgrammeRepository repository,
            Programmes programmes,
            ProgrammeDrafts drafts,
            Selections selections,
            CaseFiles files,
            BodiesAreAsked bodies,
            CaseRecord record,
            Clock clock) {
        this.repository = repository;
        this.programmes = programmes;
        this.drafts = drafts;
        this.selections = selections;
        this.files = files;
        this.bodies = bodies;
        this.record = record;
        this.clock = clock;
    }

    /** @param seen what the person has seen of the draft */
    void begin(DelegateExecution execution, long caseId, @Nullable String seen, String person) {
        drafts.requireCityOffice(person);
        Programme draft = started(programmes.get(caseId));
        drafts.requireSeen(seen, draft, "提交");
        List<FieldProblem> problems = drafts.problems(draft.plan());
        if (!problems.isEmpty()) {
            throw Refusal.at(
                    problems.get(0).field(),
                    problems.stream().map(FieldProblem::reason).collect(Collectors.joining("")));
        }
        execution.setVariable(ProgrammeVariables.PROGRAMME, caseId);
        files.begin(execution, caseId, draft.businessKey());
        order(draft);
        bodies.ask(draft);
        record.add(caseId, "started", "已部署“" + draft.plan().name() + "”（" + draft.businessKey() + "）。");
    }

    /** Whoever saves at the same moment has saved before, and this is what they saved, or finds that it has started. */
    private Programme started(Programme draft) {
        try {
            return repository
                    .start(draft.caseId(), LocalDate.now(clock))
                    .orElseThrow(() -> new Refusal("这一轮创建工作已经启动，请在任务列表中查看进度，不要重复启动。"));
        } catch (DuplicateKeyException e) {
            throw Refusal.at(
                    "firstYear", "编号为 " + draft.businessKey() + " 的创建工作已经启动，同一政策同一第一年度只能启动一次。请改“第一年度”，或换用另一份政策文件。");
        }
    }

    private void order(Programme programme) {
        selections.order(drafts.terms(programme), codes(programmes.countiesOfTheCity()));
        programmes.countiesOfTheCity().forEach(county -> openFile(programme, county, true));
        programmes.zonesOfTheCity().forEach(zone -> openFile(programme, zone, false));
    }

    private void openFile(Programme programme, Organisation county, boolean quota) {
        String subject = county.name() + " " + programme.plan().name();
        long file = files.open(Programmes.KIND, county.code(), null, subject);
        files.join(file, programme.caseId());
        repository.addCounty(new ProgrammeCounty(programme.caseId(), county.code(), file, quota));
    }

    private static List<String> codes(List<Organisation> units) {
        return units.stream().map(Organisation::code).toList();
    }
}
