package cn.safecommunity.intervention;

import cn.safecommunity.Refusal;
import cn.safecommunity.Text;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.intervention.StandstillRepository.Halted;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Resumes every suspended part of a case at once, with a reason on the record; a whole process is resumed in Cockpit. */
@Service
class Resumptions {

    private final StandstillRepository repository;
    private final CaseFiles files;
    private final RuntimeService runtime;
    private final RepairNews news;

    Resumptions(StandstillRepository repository, CaseFiles files, RuntimeService runtime, RepairNews news) {
        this.repository = repository;
        this.files = files;
        this.runtime = runtime;
        this.news = news;
    }

    @Transactional
    void resume(long caseId, @Nullable String reason, String administrator) {
        repository.turn(caseId);
        files.get(caseId);
        String why = Text.required("reason", reason, Text.LONGEST_REASON, "请填写恢复办理的原因。");
        List<String> halted = repository.halted(caseId).stream()
                .map(Halted::instance)
                .filter(Objects::nonNull)
                .toList();
        if (halted.isEmpty()) {
            throw new Refusal("这个案卷没有暂停办理，不用恢复。请刷新后再看。");
        }
        halted.forEach(runtime::activateProcessInstanceById);
        news.note(caseId, "恢复了办理。原因：" + why, administrator);
    }
}
