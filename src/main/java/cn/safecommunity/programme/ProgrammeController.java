package cn.safecommunity.programme;

import cn.safecommunity.Refusal;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.organisation.CurrentUser;
import cn.safecommunity.policy.FieldProblem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Programmes over REST: the policies on offer, drafts and their numbers, and how far a programme is. */
@RestController
@RequestMapping("/api/programmes")
class ProgrammeController {

    private final Programmes programmes;
    private final ProgrammeDrafts drafts;
    private final ProgrammeViews views;
    private final ProgrammeAccess access;
    private final CurrentUser currentUser;

    ProgrammeController(
            Programmes programmes,
            ProgrammeDrafts drafts,
            ProgrammeViews views,
            ProgrammeAccess access,
            CurrentUser currentUser) {
        this.programmes = programmes;
        this.drafts = drafts;
        this.views = views;
        this.access = access;
        this.currentUser = currentUser;
    }

    /** Which policy a draft is made from, and for which first year. */
    record DraftInput(@Nullable String policy, @Nullable Integer firstYear) {}

    /** Why a draft was not changed: every wrong field at once. */
    record Problems(String type, String message, String field, List<FieldProblem> problems) {}

    @GetMapping("/policies")
    List<ProgrammeView> policies() {
        drafts.requireCityOffice(currentUser.id());
        return views.offered();
    }

    @GetMapping
    List<ProgrammeView> all() {
        boolean everything = access.sight(currentUser.id()).everything();
        return programmes.all().stream()
                .filter(each -> everything || !each.isDraft())
                .map(views::of)
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ProgrammeView draft(@RequestBody DraftInput input) {
        if (input.policy() == null) {
            throw Refusal.at("policy", "请选择政策文件。");
        }
        if (input.firstYear() == null) {
            throw Refusal.at("firstYear", "请填写第一年度。");
        }
        return views.of(drafts.open(input.policy(), input.firstYear(), currentUser.id()));
    }

    @GetMapping("/{id}")
    ProgrammeView one(@PathVariable long id) {
        boolean everything = access.sight(currentUser.id()).everything();
        Programme programme = programmes.get(id);
        if (programme.isDraft() && !everything) {
            throw Programmes.unknown();
        }
        return views.of(programme);
    }

    @PutMapping("/{id}")
    ResponseEntity<Object> change(@PathVariable long id, @RequestBody JsonNode input) {
        ObjectNode fields = input instanceof ObjectNode object ? object.deepCopy() : object(input);
        String name = text(fields.remove("name"));
        String seen = text(fields.remove(CaseVariables.SEEN));
        List<FieldProblem> problems = drafts.change(id, name == null ? "" : name, fields, seen, currentUser.id());
        if (problems.isEmpty()) {
            return ResponseEntity.ok(views.of(programmes.get(id)));
        }
        String message = problems.stream().map(FieldProblem::reason).collect(Collectors.joining(" "));
        return ResponseEntity.badRequest()
                .body(new Problems("Refusal", message, problems.get(0).field(), problems));
    }

    private static @Nullable String text(@Nullable JsonNode given) {
        return given == null || given.isNull() ? null : given.asText();
    }

    private static ObjectNode object(JsonNode input) {
        throw new Refusal("内容须是一组名称和数值，收到的是“" + input.getNodeType() + "”。");
    }
}
