package cn.safecommunity.assessment;

import cn.safecommunity.Refusal;
import cn.safecommunity.casefile.CaseTask;
import cn.safecommunity.casefile.TaskAnswer;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * What a user task in which a sheet is filled in does when it comes up and when it is completed. The task says whose
 * sheet it is, and the variable {@code round} which round (1 when there is none).
 */
@Service
public class SheetTasks {

    private final Sheets sheets;
    private final SheetRepository repository;
    private final Verdicts verdicts;

    SheetTasks(Sheets sheets, SheetRepository repository, Verdicts verdicts) {
        this.sheets = sheets;
        this.repository = repository;
        this.verdicts = verdicts;
    }

    /** The assessment begins with the set that is current now. */
    public void begin(CaseTask task) {
        sheets.begin(task.caseId(), SheetKind.ofTask(task.key()));
    }

    /**
     * Completing the task signs the sheet. Who leads a team signs their own sheet first and completes last, when the
     * others have: completing then stands for the team's result, made in view of the differences. Who comes in from outside
     * says which sheet they have seen.
     */
    public void complete(CaseTask task, TaskAnswer answer) {
        SheetKind kind = SheetKind.ofTask(task.key());
        TeamPlace place = TeamPlace.of(task::variable);
        SheetKey key = new SheetKey(task.caseId(), kind, place.round());
        String owner = task.seat().owner();
        if (place.leads()) {
            checkTeam(place, key, owner);
        }
        if (answer.saysWhatWasSeen()) {
            sheets.sign(key, owner, answer.person(), answer.opinion(), answer.seen());
        } else {
            sheets.sign(key, owner, answer.person(), answer.opinion());
        }
    }

    /** The verdict on the sheets of a kind that were signed in the round of this task. */
    public Verdict verdict(CaseTask task, SheetKind kind) {
        long caseId = task.caseId();
        int round = TeamPlace.of(task::variable).round();
        List<SiteAssessment> signed = repository.signed(caseId, kind).stream()
                .filter(sheet -> sheet.key().round() == round)
                .map(Sheet::result)
                .toList();
        return verdicts.of(sheets.set(caseId, kind), TeamResult.of(signed), round);
    }

    private void checkTeam(TeamPlace place, SheetKey key, String owner) {
        if (repository.find(key, owner).filter(Sheet::isSigned).isEmpty()) {
            throw Refusal.at("sheet", "您是评定组组长。请先签署您自己的评定表，再核对评定组的差异、提交评定组的结果。");
        }
        if (place.waitingFor() > 0) {
            throw Refusal.at("sheet", "还有 " + place.waitingFor() + " 位专家没有签署评定表。请等全部签署后，核对差异再提交评定组的结果。");
        }
    }
}
