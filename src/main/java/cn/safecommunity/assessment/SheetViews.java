package cn.safecommunity.assessment;

import cn.safecommunity.Forbidden;
import cn.safecommunity.assessment.SheetDesk.OwnPlace;
import cn.safecommunity.assessment.SheetDesk.Place;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what people see of one sheet: their own always, another's only when it cannot influence their own. */
@Component
class SheetViews {

    private final Sheets sheets;
    private final SheetRepository repository;
    private final SheetRowRepository rows;
    private final IndicatorSets sets;
    private final SheetAccess access;
    private final SheetDesk desk;

    SheetViews(
            Sheets sheets,
            SheetRepository repository,
            SheetRowRepository rows,
            IndicatorSets sets,
            SheetAccess access,
            SheetDesk desk) {
        this.sheets = sheets;
        this.repository = repository;
        this.rows = rows;
        this.sets = sets;
        this.access = access;
        this.desk = desk;
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
                caseId,
                kind,
                desk.place(caseId, kind, person).map(OwnPlace::round).orElse(latest));
    }

    /** The sheet that a person or their group works on or has signed. */
    SheetView own(SheetKey key, String person) {
        Optional<OwnPlace> place =
                desk.place(key.caseId(), key.kind(), person).filter(found -> found.round() == key.round());
        String owner = place.map(found -> found.place().seat().owner())
                .or(() -> access.signed(key)
                        .map(Sheet::owner)
                        .filter(found -> desk.isOwn(found, person))
                        .findFirst())
                .orElseThrow(() -> new Forbidden("您在这一轮没有要填的" + key.kind().label() + "表。请从任务列表打开您的任务。"));
        return view(
                key,
                owner,
                place.filter(OwnPlace::mayFillIn).map(OwnPlace::place).orElse(null));
    }

    /** The sheet of a place whose person may fill it in. */
    SheetView at(SheetKey key, Place place) {
        return view(key, place.seat().owner(), place);
    }

    /** Somebody's signed sheet, for who may see it. */
    SheetView of(SheetKey key, String owner, String person) {
        if (desk.isOwn(owner, person)) {
            return own(key, person);
        }
        access.require(key, person);
        if (repository.find(key, owner).filter(Sheet::isSigned).isEmpty()) {
            throw new Forbidden("这份评定表还没有签署，签署以后才能查看。");
        }
        return view(key, owner, null);
    }

    private SheetView view(SheetKey key, String owner, @Nullable Place place) {
        Optional<FilledSheet> filled = repository.filled(key, owner);
        IndicatorSet set = filled.map(found -> sets.get(found.set())).orElseGet(() -> sets.current(key.kind()));
        Optional<Sheet> sheet = filled.map(FilledSheet::sheet);
        List<SheetRow> given = filled.map(FilledSheet::rows).orElse(List.of());
        return new SheetView(
                key.caseId(),
                key.kind().id(),
                key.kind().label(),
                key.round(),
                owner,
                access.nameOf(owner),
                sheet.map(Sheet::state).orElse("draft"),
                place != null && sheet.filter(Sheet::isSigned).isEmpty(),
                place != null && place.team().leads(),
                place == null ? 0 : place.team().waitingFor(),
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
        Optional<Sheet> before = repository.before(key, owner);
        if (before.isEmpty() && key.kind() == SheetKind.PRELIMINARY) {
            before = repository.signed(key.caseId(), SheetKind.SELF).stream().reduce((one, later) -> later);
        }
        return before.filter(sheet -> sheet.set().equals(set.key()))
                .map(this::earlier)
                .orElse(null);
    }

    private SheetView.Earlier earlier(Sheet sheet) {
        List<SheetRow> given = rows.of(sheet.id());
        String label =
                sheet.key().kind().label() + "第 " + sheet.key().round() + " 轮" + (sheet.isSigned() ? "" : "（没有签署）");
        return new SheetView.Earlier(
                label, access.nameOf(sheet.owner()), given, Sheets.score(sets.get(sheet.set()), given));
    }

    /** What a save made of the sheet, and what else changed since the caller read it. */
    static SheetView.Saved saved(Sheets.Draft draft, int since) {
        return new SheetView.Saved(
                draft.version(),
                draft.savedAt(),
                draft.rows().stream().filter(row -> row.version() > since).toList(),
                Sheets.score(draft.set(), draft.rows()));
    }
}
