package cn.safecommunity.creation;

import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.notification.CaseRecord;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts what the city and the departments found on one list, with whatever of the seven 有 is not there. */
@Component("drawUpRectification")
class DrawUpRectificationDelegate implements JavaDelegate {

    private final Rectifications rectifications;
    private final SevenChecks seven;
    private final CaseRecord record;

    DrawUpRectificationDelegate(Rectifications rectifications, SevenChecks seven, CaseRecord record) {
        this.rectifications = rectifications;
        this.seven = seven;
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = CaseVariables.caseId(execution);
        seven.of(caseId).forEach((item, found) -> {
            if (!found.present()) {
                rectifications.find(caseId, "市级初验（七有）", "缺“有" + item.label() + "”：" + found.remark(), "system");
            }
        });
        int open = rectifications.drawUp(caseId);
        record.add(caseId, "rectification", open == 0 ? "会签通过，没有需要整改的问题。" : "会签通过，整改清单共 " + open + " 项，请逐项整改。");
    }
}
