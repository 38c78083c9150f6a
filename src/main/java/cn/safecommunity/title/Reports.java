package cn.safecommunity.title;

import cn.safecommunity.Forbidden;
import cn.safecommunity.Refusal;
import cn.safecommunity.Seen;
import cn.safecommunity.casefile.OpenTask;
import cn.safecommunity.casefile.OpenTasks;
import cn.safecommunity.casefile.TaskAnswer;
import cn.safecommunity.notification.CaseRecord;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The annual reports: written as a draft on the server, submitted with the task. */
@Service
class Reports {

    private static final String FORM = "年度报告";

    private final ReportRepository repository;
    private final TitleRepository titles;
    private final TitleLife life;
    private final OpenTasks openTasks;
    private final CaseRecord record;

    Reports(
            ReportRepository repository,
            TitleRepository titles,
            TitleLife life,
            OpenTasks openTasks,
            CaseRecord record) {
        this.repository = repository;
        this.titles = titles;
        this.life = life;
        this.openTasks = openTasks;
        this.record = record;
    }

    /**
     * Begins the report that was asked for last; what was written before stays. The models before {@code reportAsked} ask for
     * it only now.
     */
    void begin(String certificate, String taskId) {
        LocalDate dueOn = life.askedFor(certificate).orElseGet(() -> life.askForReport(certificate));
        repository.assign(certificate, dueOn, taskId);
    }

    /** Keeps what this person has written so far and gives the draft as it stands then; refuses whoever does not have the report to write now. */
    @Transactional
    TitleReport write(HeldTitle held, LocalDate dueOn, ReportDraft draft, @Nullable String seen, String person) {
        String certificate = held.title().certificateNumber();
        if (seen != null) {
            repository.turn(certificate, dueOn);
        }
        requireWriter(held, dueOn, person);
        TitleReport before = of(certificate, dueOn);
        save(certificate, dueOn, draft);
        TitleReport after = of(certificate, dueOn);
        Seen.requireToSave(seen, state(before), state(after), FORM);
        return after;
    }

    private TitleReport of(String certificate, LocalDate dueOn) {
        return repository.of(certificate).stream()
                .filter(report -> report.dueOn().equals(dueOn))
                .findFirst()
                .orElseThrow();
    }

    private static String state(TitleReport draft) {
        return Objects.requireNonNullElse(draft.seen(), "");
    }

    private void requireWriter(HeldTitle held, LocalDate dueOn, String person) {
        Optional<String> task = repository.of(held.title().certificateNumber()).stream()
                .filter(report -> report.dueOn().equals(dueOn) && report.isOwed())
                .map(TitleReport::taskId)
                .filter(Objects::nonNull)
                .findFirst();
        Optional<OpenTask> written =
                openTasks.held(TitleLetters.file(held), person, TitleSupervisionModel.REPORT_ANNUALLY).stream()
                        .filter(open ->
                                task.filter(open.seat().taskId()::equals).isPresent())
                        .findFirst();
        written.ifPresent(openTasks::refuseHalted);
        if (written.filter(openTasks::mayWork).isEmpty()) {
            throw new Forbidden("现在不能填写这份年度报告：还没有到时间、已经提交，或者已由他人领取。请刷新任务列表。");
        }
    }

    /** Keeps what was written so far. */
    @Transactional
    void save(String certificate, LocalDate dueOn, ReportDraft draft) {
        repository.save(certificate, dueOn, draft.clean());
    }

    /** Submits what was written in this task; refuses with the part that is missing. */
    void submit(String certificate, String taskId, TaskAnswer answer) {
        TitleReport draft = repository.of(certificate).stream()
                .filter(report -> taskId.equals(report.taskId()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No report is written in the task " + taskId));
        answer.requireSeen(FORM, state(draft));
        require("upkeep", draft.upkeep(), "保持和改进情况");
        require("accidents", draft.accidents(), "事故与伤害情况");
        require("plan", draft.plan(), "下一年的改进计划");
        repository.submit(certificate, draft.dueOn(), answer.person());
        long file = Objects.requireNonNull(titles.get(certificate).caseId());
        record.add(file, "report", "已提交授予称号满 " + years(certificate, draft) + " 年的年度报告。");
    }

    private int years(String certificate, TitleReport report) {
        return report.dueOn().getYear()
                - titles.get(certificate).title().conferredOn().getYear();
    }

    private static void require(String field, String text, String label) {
        if (text.isEmpty()) {
            throw Refusal.at(field, "年度报告缺“" + label + "”，请在表单中填写后再提交；没有的写“无”。");
        }
    }
}
