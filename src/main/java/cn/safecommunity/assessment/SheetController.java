package cn.safecommunity.assessment;

import cn.safecommunity.Forbidden;
import cn.safecommunity.Refusal;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.casefile.Seat;
import cn.safecommunity.organisation.CurrentUser;
import java.util.List;
import java.util.Objects;
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
    private final CurrentUser currentUser;

    SheetController(
            CaseFiles files,
            Sheets sheets,
            SheetViews views,
            SheetComparisons comparisons,
            SheetDesk desk,
            CurrentUser currentUser) {
        this.files = files;
        this.sheets = sheets;
        this.views = views;
        this.comparisons = comparisons;
        this.desk = desk;
        this.currentUser = currentUser;
    }

    /** Rows to save; {@code since} is the version of the sheet that the caller read. */
    record Changes(@Nullable Integer since, @Nullable List<SheetRow> rows) {}

    record Remarked(@Nullable String remark) {}

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
        SheetKey key = visible(caseId, kind, round);
        String owner = seat(key).owner();
        List<SheetRow> rows = changes.rows();
        if (rows == null || rows.stream().anyMatch(Objects::isNull)) {
            throw Refusal.at("rows", "没有要保存的内容。请按“rows”逐项提交。");
        }
        return SheetViews.saved(
                sheets.save(key, owner, currentUser.id(), rows), changes.since() == null ? 0 : changes.since());
    }

    @PostMapping("/signature")
    @Transactional
    SheetView sign(
            @RequestParam("case") long caseId,
            @RequestParam String kind,
            @RequestParam(required = false) @Nullable Integer round,
            @RequestBody Remarked request) {
        SheetKey key = visible(caseId, kind, round);
        String remark = request.remark();
        sheets.sign(key, seat(key).owner(), currentUser.id(), remark == null ? "" : remark);
        return views.own(key, currentUser.id());
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

    private Seat seat(SheetKey key) {
        String person = currentUser.id();
        return desk.place(key.caseId(), key.kind(), person)
                .filter(place -> place.round() == key.round())
                .filter(place -> desk.mayFillIn(place, person))
                .map(SheetDesk.Place::seat)
                .orElseThrow(() -> new Forbidden("您现在没有这份" + key.kind().label() + "表的任务，或任务已由他人领取。请刷新任务列表，领取任务后再填。"));
    }
}
