package cn.safecommunity.title;

import cn.safecommunity.WrittenDay;
import cn.safecommunity.notification.CaseRecord;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Component;

/**
 * What a renewal does with what is open in the period that it ends (ADR 53): a report that is owed goes on with its own days,
 * a spot check that nobody has made is said on the record and not made up for.
 */
@Component
class OpenDuties {

    /** Where the model is while the spot check of the period is to come or waits for somebody. */
    private static final Set<String> UNCHECKED =
            Set.of(TitleSupervisionModel.SPOT_CHECK_DUE, TitleSupervisionModel.SPOT_CHECK);

    private final ReportRepository reports;
    private final RuntimeService runtime;
    private final CaseRecord record;

    OpenDuties(ReportRepository reports, RuntimeService runtime, CaseRecord record) {
        this.reports = reports;
        this.runtime = runtime;
        this.record = record;
    }

    /** Whether nobody has made the spot check of the period that this renewal ends. */
    boolean isUnchecked(DelegateExecution renewal) {
        List<String> active = runtime.getActiveActivityIds(renewal.getProcessInstanceId());
        return active.stream().anyMatch(UNCHECKED::contains);
    }

    /** Which annual reports nobody hands in any more when the title is over, as a sentence; empty where there is none. */
    String saysOwed(HeldTitle held) {
        String years = reports.of(held.title().certificateNumber()).stream()
                .filter(report -> report.isAskedFor() && report.isOwed())
                .map(report -> "满 "
                        + (report.dueOn().getYear() - held.title().conferredOn().getYear()) + " 年")
                .collect(Collectors.joining("、"));
        return years.isEmpty() ? "" : "授予称号" + years + "的年度报告没有提交，不再补交。";
    }

    /** Says on the record that the period ends without its spot check. */
    void sayUnchecked(HeldTitle held, LifeDates ended) {
        record.add(
                TitleLetters.file(held),
                "unchecked",
                "原有效期应当抽验，期限是" + WrittenDay.of(ended.spotCheckDue()) + "，到续期时没有抽验。现场复评已经合格，不再补做。");
    }

    /** In the models in which the task of a report ends with the period it is asked for again; in those of today it goes on. */
    void carryOver(DelegateExecution renewal, String certificate) {
        FlowElement report = renewal.getBpmnModelInstance().getModelElementById(TitleSupervisionModel.REPORT_ANNUALLY);
        if (report.getParentElement()
                .equals(renewal.getBpmnModelElementInstance().getParentElement())) {
            reports.askAgain(certificate);
        }
    }
}
