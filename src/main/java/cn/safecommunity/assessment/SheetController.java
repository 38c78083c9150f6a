package cn.safecommunity.assessment;

import cn.safecommunity.Forbidden;
import cn.safecommunity.Refusal;
import cn.safecommunity.assessment.SheetDesk.OwnPlace;
import cn.safecommunity.assessment.SheetDesk.Place;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.organisation.CurrentUser;
import cn.safecommunity.security.Conflict;
import cn.safecommunity.security.Halts;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Score sheets over REST: read, saved row by row while the task is open, signed, compared. */
@RestController
@RequestMapping("/api/sheets")
class SheetController {

    private final CaseFiles files;
    private final Sheets sheets;
    private final SheetViews views;
    private final SheetComparisons comparisons;
    private final SheetDesk desk;
    private final AssessorTeam team;
    private final CurrentUser currentUser;

    SheetController(
            CaseFiles files,
            Sheets sheets,
            SheetViews views,
            SheetComparisons comparisons,
            SheetDesk desk,
            AssessorTeam team,
            CurrentUser currentUser) {
        this.files = files;
        this.sheets = sheets;
        this.views = views;
        this.comparisons = comparisons;
        this.desk = desk;
        this.team = team;
        this.currentUser = currentUser;
    }

    /** Rows to save; {@code since} is the version of the sheet that the caller read. */
    record Changes(@Nullable Integer since, @Nullable List<SheetRow> rows) {}

    /** {@code seen} is the version of the sheet that the caller read. */
    record Remarked(@Nullable String remark, @Nullable String seen) {}

    @GetMapping
    SheetView one(
            @RequestParam("case") long caseId,
            @RequestParam String kind,
            @RequestParam(required = false) @Nullable Integer round,
            @RequestParam(required = false) @Nullable String owner) {
        SheetKey key = visible(caseId, kind, round);
        String person = currentUser.id();
        return owner == null ? views.own(key, person) : views.of(key, owner, person);
    }

    @PutMapping
    @Transactional
    SheetView.Saved save(
            @RequestParam("case") long caseId,
            @RequestParam String kind,
            @RequestParam(required = false) @Nullable Integer round,
            @RequestBody Changes changes) {
        Place place = place(caseId, kind, round);
        List<SheetRow> rows = changes.rows();
        if (rows == null || rows.stream().anyMatch(Objects::isNull)) {
            throw Refusal.at("rows", "没有要保存的内容。请按“rows”逐项提交。");
        }
        return SheetViews.saved(
                sheets.save(
                        place.sheet(caseId, SheetKind.of(kind)), place.seat().owner(), currentUser.id(), rows),
                changes.since() == null ? 0 : changes.since());
    }

    @PostMapping("/signature")
    @Transactional
    SheetView sign(
            @RequestParam("case") long caseId,
            @RequestParam String kind,
            @RequestParam(required = false) @Nullable Integer round,
            @RequestBody Remarked request) {
        team.turn(caseId); // who signs is not replaced, and the other way round
        Place place = place(caseId, kind, round);
        SheetKey key = place.sheet(caseId, SheetKind.of(kind));
        String remark = request.remark();
        sheets.sign(key, place.seat().owner(), currentUser.id(), remark == null ? "" : remark, request.seen());
        return views.at(key, place);
    }

    /** What was signed in a case file so far, of every kind and round. */
    @GetMapping("/rounds")
    List<SheetView.Round> rounds(@RequestParam("case") long caseId) {
        files.visible(caseId, currentUser.id());
        return comparisons.rounds(caseId, currentUser.id());
    }

    @GetMapping("/compare")
    SheetComparison compare(
            @RequestParam("case") long caseId,
            @RequestParam String kind,
            @RequestParam(required = false) @Nullable Integer round) {
        return comparisons.of(visible(caseId, kind, round), currentUser.id());
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    SheetView.Moved moved(SheetConflict conflict) {
        return new SheetView.Moved("Conflict", conflict.text(), conflict.rows());
    }

    private SheetKey visible(long caseId, String kind, @Nullable Integer round) {
        String person = currentUser.id();
        files.visible(caseId, person);
        return views.key(caseId, SheetKind.of(kind), round, person);
    }

    /** Whoever has a task in a case sees it; only who has none is asked for the right to know of it before being refused. */
    private Place place(long caseId, String kind, @Nullable Integer round) {
        String person = currentUser.id();
        SheetKind sheet = SheetKind.of(kind);
        Optional<OwnPlace> place = desk.place(caseId, sheet, person);
        if (place.isEmpty()) {
            files.visible(caseId, person);
        }
        if (place.filter(found -> found.place().seat().halted()).isPresent()) {
            throw new Conflict(Halts.CASE);
        }
        return place.filter(found -> round == null || found.round() == round)
                .filter(OwnPlace::mayFillIn)
                .map(OwnPlace::place)
                .orElseThrow(() -> new Forbidden("您现在没有这份" + sheet.label() + "表的任务，或任务已由他人领取。请刷新任务列表，领取任务后再填。"));
    }
}
