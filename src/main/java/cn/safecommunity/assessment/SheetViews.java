package cn.safecommunity.assessment;

import cn.safecommunity.Forbidden;
import cn.safecommunity.assessment.SheetComparison.Column;
import cn.safecommunity.assessment.SheetDesk.Seat;
import cn.safecommunity.organisation.People;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what people see of sheets: their own always, another's only when it cannot influence their own. */
@Component
class SheetViews {

    private final Sheets sheets;
    private final SheetRepository repository;
    private final SheetRowRepository rows;
    private final IndicatorSets sets;
    private final SheetDesk desk;
    private final People people;

    SheetViews(
            Sheets sheets,
            SheetRepository repository,
            SheetRowRepository rows,
            IndicatorSets sets,
            SheetDesk desk,
            People people) {
        this.sheets = sheets;
        this.repository = repository;
        this.rows = rows;
        this.sets = sets;
        this.desk = desk;
        this.people = people;
    }

    /** The round that is meant when none is named: the one this person works on, else the latest that was signed. */
    SheetKey key(long caseId, SheetKind kind, @Nullable Integer round, String person) {
        if (round != null) {
            return new SheetKey(caseId, kind, round);
        }
        int latest = repository.signed(caseId, kind).stream()
                .mapToInt(sheet -> sheet.key().round())
                .max()
                .orElse(1);
        return new SheetKey(
                caseId, kind, desk.seat(caseId, kind, person).map(Seat::round).orElse(latest));
    }

    /** The sheet that a person works on or has signed. */
    SheetView own(SheetKey key, String person) {
        Optional<Seat> seat = desk.seat(key.caseId(), key.kind(), person).filter(found -> found.round() == key.round());
        String owner = seat.map(Seat::owner)
                .or(() -> repository.signed(key.caseId(), key.kind()).stream()
                        .filter(sheet -> sheet.key().equals(key) && desk.isOwn(sheet.owner(), person))
                        .map(Sheet::owner)
                        .findFirst())
                .orElseThrow(() -> new Forbidden("您在这一轮没有要填的" + key.kind().label() + "表。请从任务列表打开您的任务。"));
        return view(key, owner, seat.orElse(null));
    }

    /** Somebody's signed sheet, for who may see it. */
    SheetView of(SheetKey key, String owner, String person) {
        if (desk.isOwn(owner, person)) {
            return own(key, person);
        }
        requireIndependence(key, person);
        if (repository.find(key, owner).filter(Sheet::isSigned).isEmpty()) {
            throw new Forbidden("这份评定表还没有签署，签署以后才能查看。");
        }
        return view(key, owner, null);
    }

    /** The team's sheets side by side. */
    SheetComparison compare(SheetKey key, String person) {
        requireIndependence(key, person);
        IndicatorSet set = sheets.set(key.caseId(), key.kind());
        List<Sheet> signed = repository.signed(key.caseId(), key.kind()).stream()
                .filter(sheet -> sheet.key().equals(key))
                .toList();
        List<Column> columns = signed.stream().map(this::column).toList();
        int waiting = (int) desk.seats(key.caseId(), key.kind()).stream()
                .filter(seat -> seat.round() == key.round())
                .filter(seat -> signed.stream().noneMatch(sheet -> sheet.owner().equals(seat.owner())))
                .count();
        return new SheetComparison(
                key.caseId(),
                key.kind().id(),
                key.round(),
                set,
                waiting,
                columns,
                SheetComparison.lines(
                        set, signed.stream().map(sheet -> rows.of(sheet.id())).toList()),
                columns.isEmpty()
                        ? null
                        : TeamResult.of(signed.stream().map(Sheet::result).toList()));
    }

    private Column column(Sheet sheet) {
        Sheet.Signature signature = Objects.requireNonNull(sheet.signature());
        return new Column(
                sheet.owner(), nameOf(sheet.owner()), signature.total(), signature.hasZero(), signature.remark());
    }

    /** Assessors judge independently: the others' sheets open with one's own signature, or when the round is over. */
    private void requireIndependence(SheetKey key, String person) {
        boolean signed = repository.signed(key.caseId(), key.kind()).stream()
                .anyMatch(sheet -> sheet.key().equals(key) && desk.isOwn(sheet.owner(), person));
        if (!signed && !desk.isOver(key)) {
            throw new Forbidden("评定人员各自独立评定：本轮评定结束，或者您签署自己的评定表以后，才能查看他人的评定。");
        }
    }

    private SheetView view(SheetKey key, String owner, @Nullable Seat seat) {
        IndicatorSet set = sheets.set(key.caseId(), key.kind());
        Optional<Sheet> sheet = repository.find(key, owner);
        List<SheetRow> given = sheet.map(found -> rows.of(found.id())).orElse(List.of());
        return new SheetView(
                key.caseId(),
                key.kind().id(),
                key.kind().label(),
                key.round(),
                owner,
                nameOf(owner),
                sheet.map(Sheet::state).orElse("draft"),
                seat != null && sheet.filter(Sheet::isSigned).isEmpty(),
                seat != null && seat.place().leads(),
                seat == null ? 0 : seat.place().waitingFor(),
                sheet.map(Sheet::version).orElse(0),
                sheet.map(Sheet::savedAt).orElse(null),
                set,
                given,
                Sheets.score(set, given),
                earlier(key, owner, set),
                sheets.evidence(key.caseId()));
    }

    /** The owner's sheet of the latest round before; for a preliminary check without one, the unit's own assessment. */
    private SheetView.@Nullable Earlier earlier(SheetKey key, String owner, IndicatorSet set) {
        Optional<Sheet> before = repository.signed(key.caseId(), key.kind()).stream()
                .filter(sheet -> sheet.owner().equals(owner) && sheet.key().round() < key.round())
                .reduce((one, later) -> later);
        if (before.isEmpty() && key.kind() == SheetKind.PRELIMINARY) {
            before = repository.signed(key.caseId(), SheetKind.SELF).stream().reduce((one, later) -> later);
        }
        return before.filter(sheet -> sheet.set().equals(set.key()))
                .map(this::earlier)
                .orElse(null);
    }

    private SheetView.Earlier earlier(Sheet sheet) {
        List<SheetRow> given = rows.of(sheet.id());
        String label = sheet.key().kind().label() + "第 " + sheet.key().round() + " 轮";
        return new SheetView.Earlier(label, nameOf(sheet.owner()), given, Sheets.score(sets.get(sheet.set()), given));
    }

    /** What a save made of the sheet, and what else changed since the caller read it. */
    SheetView.Saved saved(SheetKey key, String owner, int since) {
        Sheet sheet = repository.find(key, owner).orElseThrow();
        List<SheetRow> given = rows.of(sheet.id());
        return new SheetView.Saved(
                sheet.version(),
                sheet.savedAt(),
                given.stream().filter(row -> row.version() > since).toList(),
                Sheets.score(sets.get(sheet.set()), given));
    }

    private String nameOf(String owner) {
        String name = people.nameOf(owner);
        return name.equals(owner) ? people.groupName(owner) : name;
    }
}
