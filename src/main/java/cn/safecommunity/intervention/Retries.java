package cn.safecommunity.intervention;

import cn.safecommunity.Refusal;
import cn.safecommunity.Text;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.intervention.StandstillRepository.CaseJob;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has what failed in a case tried again at once, with a reason on the record; nothing is done before its time. */
@Service
class Retries {

    /** As often as the system tries by itself from then on. */
    private static final int TRIES = 3;

    private final StandstillRepository repository;
    private final ModelWords words;
    private final CaseFiles files;
    private final ManagementService jobs;
    private final RepairNews news;
    private final Clock clock;

    Retries(
            StandstillRepository repository,
            ModelWords words,
            CaseFiles files,
            ManagementService jobs,
            RepairNews news,
            Clock clock) {
        this.repository = repository;
        this.words = words;
        this.files = files;
        this.jobs = jobs;
        this.news = news;
        this.clock = clock;
    }

    @Transactional
    void retry(long caseId, String job, @Nullable String reason, String administrator) {
        repository.turn(caseId);
        files.get(caseId);
        CaseJob failed = repository.jobs(caseId).stream()
                .filter(one -> one.id().equals(job))
                .findFirst()
                .orElseThrow(() -> Refusal.at("job", "这个案卷没有这项系统步骤，可能已经办成。请刷新后再看。"));
        if (!failed.hasFailed()) {
            throw Refusal.at("job", "这项系统步骤没有失败，到时会自动办理，不能提前。");
        }
        String why = Text.required("reason", reason, Text.LONGEST_REASON, "请填写重试的原因，例如“对方系统已经恢复”。");
        jobs.setJobRetries(job, TRIES);
        jobs.setJobDuedate(job, Date.from(clock.instant()));
        news.note(caseId, "让系统立即重试“" + words.name(failed) + "”。原因：" + why, administrator);
    }
}
