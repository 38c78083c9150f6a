package cn.safecommunity.inspection;

import cn.safecommunity.Refusal;
import cn.safecommunity.Seen;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.casefile.OpenTasks;
import cn.safecommunity.inspection.InspectionViews.View;
import cn.safecommunity.organisation.CurrentUser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Inspections over REST: findings and verdicts of the city office, answers of the county, while each has its task. */
@RestController
@RequestMapping("/api/inspections/{caseId}")
class InspectionController {

    private final Inspections inspections;
    private final InspectionViews views;
    private final CaseFiles files;
    private final OpenTasks openTasks;
    private final CurrentUser currentUser;

    InspectionController(
            Inspections inspections,
            InspectionViews views,
            CaseFiles files,
            OpenTasks openTasks,
            CurrentUser currentUser) {
        this.inspections = inspections;
        this.views = views;
        this.files = files;
        this.openTasks = openTasks;
        this.currentUser = currentUser;
    }

    /** What the city office writes. */
    record FindingsInput(@Nullable String seen, @Nullable List<Inspections.Input> findings) {}

    /** One answer of the county. */
    record AnswerInput(@Nullable Long id, @Nullable String answer) {}

    /** What the county writes. */
    record AnswersInput(@Nullable String seen, @Nullable List<AnswerInput> answers) {}

    @GetMapping
    View one(@PathVariable long caseId) {
        return views.of(visible(caseId));
    }

    @PutMapping("/findings")
    @Transactional
    View record(@PathVariable long caseId, @RequestBody FindingsInput input) {
        visible(caseId);
        openTasks.require(caseId, currentUser.id(), InspectionRoundModel.RECORD_INSPECTION);
        return saved(
                caseId,
                input.seen(),
                "检查情况",
                () -> inspections.record(
                        caseId, Objects.requireNonNullElse(input.findings(), List.<Inspections.Input>of())));
    }

    @PutMapping("/answers")
    @Transactional
    View answer(@PathVariable long caseId, @RequestBody AnswersInput input) {
        visible(caseId);
        openTasks.require(caseId, currentUser.id(), InspectionRoundModel.ANSWER_INSPECTION);
        Map<Long, String> answers = new LinkedHashMap<>();
        for (AnswerInput each : Objects.requireNonNullElse(input.answers(), List.<AnswerInput>of())) {
            if (each.id() == null) {
                throw Refusal.at("answers", "有一条回复没有写明是哪个问题（id）。");
            }
            answers.put(each.id(), Objects.requireNonNullElse(each.answer(), ""));
        }
        return saved(caseId, input.seen(), "整改情况", () -> inspections.write(caseId, answers));
    }

    /** Refuses a save that was made from another state, and takes it back with that. */
    private View saved(long caseId, @Nullable String seen, String called, Runnable save) {
        String before = "";
        if (seen != null) {
            inspections.turn(caseId);
            before = views.of(caseId).seen();
        }
        save.run();
        View after = views.of(caseId);
        Seen.requireToSave(seen, before, after.seen(), called);
        return after;
    }

    private long visible(long caseId) {
        return files.visible(caseId, currentUser.id()).id();
    }
}
