package cn.safecommunity.pilot;

import cn.safecommunity.Refusal;
import cn.safecommunity.Text;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.casefile.OpenTasks;
import cn.safecommunity.organisation.CurrentUser;
import cn.safecommunity.pilot.SelectionView.UnitView;
import java.util.HashMap;
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

/** The drafts of a selection over REST: the leading body and the nomination, while the county has the task. */
@RestController
@RequestMapping("/api/selections/{caseId}")
class SelectionController {

    private static final int LONGEST = 100;
    private static final int LONGEST_PHONE = 40;
    private static final int LONGEST_ARGUMENT = 2000;

    private final Selections selections;
    private final Nominations nominations;
    private final LeadingBodies leadingBodies;
    private final SelectionViews views;
    private final CaseFiles files;
    private final OpenTasks openTasks;
    private final CurrentUser currentUser;

    SelectionController(
            Selections selections,
            Nominations nominations,
            LeadingBodies leadingBodies,
            SelectionViews views,
            CaseFiles files,
            OpenTasks openTasks,
            CurrentUser currentUser) {
        this.selections = selections;
        this.nominations = nominations;
        this.leadingBodies = leadingBodies;
        this.views = views;
        this.files = files;
        this.openTasks = openTasks;
        this.currentUser = currentUser;
    }

    /** A candidate as a form sends it. */
    record CandidateInput(
            @Nullable String unit,
            @Nullable Map<String, @Nullable String> arguments,
            boolean chosen,
            @Nullable String leader,
            @Nullable String post,
            @Nullable String phone,
            @Nullable ResponsibleInput town,
            @Nullable ResponsibleInput contact) {}

    /** Who answers for a pilot at one layer, as a form sends it. */
    record ResponsibleInput(
            @Nullable String name,
            @Nullable String post,
            @Nullable String phone) {}

    /** A nomination as a form sends it, with the version it was made from. */
    record NominationInput(int version, @Nullable List<CandidateInput> candidates) {}

    @GetMapping
    SelectionView one(@PathVariable long caseId) {
        return views.of(visible(caseId).caseId());
    }

    @GetMapping("/units")
    List<UnitView> units(@PathVariable long caseId) {
        return views.units(visible(caseId));
    }

    @PutMapping("/nomination")
    @Transactional
    SelectionView nominate(@PathVariable long caseId, @RequestBody NominationInput input) {
        Selection selection = visible(caseId);
        openTasks.require(caseId, currentUser.id(), PilotSelectionModel.NOMINATE_PILOTS);
        List<CandidateInput> candidates = Objects.requireNonNullElse(input.candidates(), List.of());
        nominations.save(
                selection.caseId(),
                input.version(),
                candidates.stream().map(SelectionController::candidate).toList());
        return views.of(caseId);
    }

    @PutMapping("/leading-body")
    @Transactional
    SelectionView leadingBody(@PathVariable long caseId, @RequestBody LeadingBody.Input input) {
        Selection selection = visible(caseId);
        String person = currentUser.id();
        openTasks.require(caseId, person, PilotSelectionModel.SUBMIT_COUNTY_PLAN, PilotSelectionModel.NOMINATE_PILOTS);
        leadingBodies.record(selection.programme(), LeadingBody.of(selection.county(), input), person);
        return views.of(caseId);
    }

    private Selection visible(long caseId) {
        return selections.get(files.visible(caseId, currentUser.id()).id());
    }

    private static Candidate candidate(CandidateInput input) {
        String unit = input.unit();
        if (unit == null) {
            throw Refusal.at("candidates", "有候选单位没有写明代码（unit）。请从列表中选择单位。");
        }
        Map<String, String> arguments = new HashMap<>();
        Objects.requireNonNullElse(input.arguments(), Map.<String, @Nullable String>of())
                .forEach((criterion, said) -> arguments.put(criterion, Text.optional(unit, said, LONGEST_ARGUMENT)));
        return new Candidate(
                unit,
                arguments,
                input.chosen(),
                new Responsible(
                        Text.optional(unit + ".leader", input.leader(), LONGEST),
                        Text.optional(unit + ".post", input.post(), LONGEST),
                        Text.optional(unit + ".phone", input.phone(), LONGEST_PHONE)),
                layer(unit + ".town", unit + ".townLeader", input.town()),
                layer(unit + ".contact", unit + ".contact", input.contact()));
    }

    private static Responsible layer(String layer, String name, @Nullable ResponsibleInput input) {
        return input == null
                ? Responsible.NOBODY
                : new Responsible(
                        Text.optional(name, input.name(), LONGEST),
                        Text.optional(layer + "Post", input.post(), LONGEST),
                        Text.optional(layer + "Phone", input.phone(), LONGEST_PHONE));
    }
}
