package cn.safecommunity.programme;

import cn.safecommunity.Refusal;
import cn.safecommunity.casefile.CaseDetails;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.casefile.OpenTasks;
import cn.safecommunity.organisation.Access;
import cn.safecommunity.organisation.CurrentUser;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Inspections over REST: findings and verdicts of the city office, answers of the county, while each has its task. */
@RestController
@RequestMapping("/api/inspections/{caseId}")
class InspectionController implements CaseDetails {

    private final Inspections inspections;
    private final CaseFiles files;
    private final OpenTasks openTasks;
    private final Access access;
    private final CurrentUser currentUser;

    InspectionController(
            Inspections inspections, CaseFiles files, OpenTasks openTasks, Access access, CurrentUser currentUser) {
        this.inspections = inspections;
        this.files = files;
        this.openTasks = openTasks;
        this.access = access;
        this.currentUser = currentUser;
    }

    /** An inspection as the forms show it. */
    record View(long programme, String county, LocalDate orderedOn, List<Finding> findings) {}

    /** What the city office writes. */
    record FindingsInput(@Nullable List<Inspections.Input> findings) {}

    /** One answer of the county. */
    record AnswerInput(@Nullable Long id, @Nullable String answer) {}

    /** What the county writes. */
    record AnswersInput(@Nullable List<AnswerInput> answers) {}

    @Override
    public String kind() {
        return Inspections.KIND;
    }

    /** What the city office has not handed over yet is not shown to the county. */
    @Override
    public View of(long caseId) {
        Inspection inspection = inspections.get(caseId);
        boolean city = access.sightOf(currentUser.id()).everything();
        List<Finding> shown = inspections.findings(caseId).stream()
                .filter(finding -> city || !finding.is(Finding.DRAFT))
                .map(finding -> city ? finding : finding.withoutVerdict())
                .toList();
        return new View(inspection.programme(), inspection.county(), inspection.orderedOn(), shown);
    }

    @GetMapping
    View one(@PathVariable long caseId) {
        return of(visible(caseId));
    }

    @PutMapping("/findings")
    View record(@PathVariable long caseId, @RequestBody FindingsInput input) {
        visible(caseId);
        openTasks.require(caseId, currentUser.id(), InspectionRoundModel.RECORD_INSPECTION);
        inspections.record(caseId, Objects.requireNonNullElse(input.findings(), List.<Inspections.Input>of()));
        return of(caseId);
    }

    @PutMapping("/answers")
    View answer(@PathVariable long caseId, @RequestBody AnswersInput input) {
        visible(caseId);
        openTasks.require(caseId, currentUser.id(), InspectionRoundModel.ANSWER_INSPECTION);
        Map<Long, String> answers = new LinkedHashMap<>();
        for (AnswerInput each : Objects.requireNonNullElse(input.answers(), List.<AnswerInput>of())) {
            if (each.id() == null) {
                throw new Refusal("answers", "有一条回复没有写明是哪个问题（id）。");
            }
            answers.put(each.id(), Objects.requireNonNullElse(each.answer(), ""));
        }
        inspections.write(caseId, answers);
        return of(caseId);
    }

    private long visible(long caseId) {
        return files.visible(caseId, currentUser.id()).id();
    }
}
