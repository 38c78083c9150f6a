package cn.safecommunity.intervention;

import cn.safecommunity.Refusal;
import cn.safecommunity.Text;
import cn.safecommunity.WrittenDay;
import cn.safecommunity.casefile.CaseFile;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.casefile.OpenTasks;
import cn.safecommunity.casefile.Seat;
import cn.safecommunity.casefile.TaskCatalogue;
import cn.safecommunity.casefile.TaskRule;
import cn.safecommunity.casefile.TaskVariables;
import cn.safecommunity.casefile.TaskViews;
import cn.safecommunity.deadline.Postponements;
import java.time.LocalDate;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one administrator may change in a case alone, because it skips no review: each with a reason on the record. */
@Service
class Repairs {

    private final StandstillRepository repository;
    private final CaseFiles files;
    private final TaskViews views;
    private final OpenTasks openTasks;
    private final TaskCatalogue catalogue;
    private final Postponements postponements;
    private final CaseValues values;
    private final RepairNews news;

    Repairs(
            StandstillRepository repository,
            CaseFiles files,
            TaskViews views,
            OpenTasks openTasks,
            TaskCatalogue catalogue,
            Postponements postponements,
            CaseValues values,
            RepairNews news) {
        this.repository = repository;
        this.files = files;
        this.views = views;
        this.openTasks = openTasks;
        this.catalogue = catalogue;
        this.postponements = postponements;
        this.values = values;
        this.news = news;
    }

    /** Puts off the last day of an open task of the case; its lights, cards and timers go along. */
    @Transactional
    void putOff(long caseId, String taskId, @Nullable LocalDate dueOn, @Nullable String reason, String administrator) {
        repository.turn(caseId);
        files.get(caseId);
        Task task = views.readable(taskId);
        TaskVariables variables = views.variables(task);
        if (variables.caseId() != caseId) {
            throw Refusal.at("task", "这个案卷没有这个任务，可能已经办结。请刷新后再看。");
        }
        if (dueOn == null) {
            throw Refusal.at("dueOn", "请填写新的期限，例如 2026-12-01。");
        }
        String why = reason(reason, "请填写延期的原因，例如“因洪灾停工，县安委会同意延期”。");
        TaskRule rule = catalogue.of(task.getTaskDefinitionKey());
        Postponements.Place place = new Postponements.Place(caseId, rule.level(variables.values()), variables.part());
        LocalDate before = postponements.putOff(task, place, dueOn);
        Seat seat = openTasks.seatOf(task);
        news.putOff(
                caseId,
                seat,
                "把“" + rule.label() + "”的期限由" + WrittenDay.of(before) + "延后到" + WrittenDay.of(dueOn)
                        + "，到期提醒和黄牌红牌随之顺延。原因：" + Text.sentence(why),
                administrator);
    }

    /** Corrects what somebody copied wrongly, as long as the case is open. */
    @Transactional
    void correct(
            long caseId, @Nullable String name, @Nullable String value, @Nullable String reason, String administrator) {
        repository.turn(caseId);
        CaseFile file = files.get(caseId);
        String why = reason(reason, "请填写更正的原因，例如“与备案回执核对，原编号少一位”。");
        CaseValues.Corrected corrected = values.correct(file, name == null ? "" : name, value);
        news.note(
                caseId,
                "更正“" + corrected.label() + "”：由“" + corrected.before() + "”改为“" + corrected.after() + "”。原因："
                        + Text.sentence(why),
                administrator);
    }

    private static String reason(@Nullable String given, String advice) {
        return Text.required("reason", given, Text.LONGEST_REASON, advice);
    }
}
