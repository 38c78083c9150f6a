package cn.safecommunity.title;

import cn.safecommunity.Forbidden;
import cn.safecommunity.NotFound;
import cn.safecommunity.Refusal;
import cn.safecommunity.Text;
import cn.safecommunity.casefile.OpenTasks;
import cn.safecommunity.notification.CaseRecord;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The annual reports: written as a draft on the server, submitted with the task. */
@Service
class Reports {

    private static final int LONGEST = 4000;

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

    /** Begins the report that is due next; what was written before stays. */
    void open(String certificate) {
        repository.open(certificate, life.nextReportOf(certificate).orElseThrow());
    }

    /** Refuses whoever does not have the report to write now. */
    void requireWriter(HeldTitle held, String person) {
        if (openTasks
                .of(TitleLetters.file(held), person, TitleSupervisionModel.REPORT_ANNUALLY)
                .isEmpty()) {
            throw new Forbidden("现在不能填写这份年度报告：报告任务没有开始，或者已由他人领取。请刷新任务列表。");
        }
    }

    /** Keeps what a person has written so far. */
    @Transactional
    void save(String certificate, @Nullable String upkeep, @Nullable String accidents, @Nullable String plan) {
        TitleReport draft = new TitleReport(
                draft(certificate).dueOn(),
                Text.optional("upkeep", upkeep, LONGEST),
                Text.optional("accidents", accidents, LONGEST),
                Text.optional("plan", plan, LONGEST),
                null,
                null);
        repository.save(certificate, draft);
    }

    /** Submits the draft; refuses with the part that is missing. */
    void submit(String certificate, String person) {
        TitleReport draft = draft(certificate);
        require("upkeep", draft.upkeep(), "保持和改进情况");
        require("accidents", draft.accidents(), "事故与伤害情况");
        require("plan", draft.plan(), "下一年的改进计划");
        repository.submit(certificate, draft.dueOn(), person);
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

    private TitleReport draft(String certificate) {
        return repository.open(certificate).orElseThrow(() -> new NotFound("现在没有需要填写的年度报告。"));
    }
}
