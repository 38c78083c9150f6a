package cn.safecommunity.assessment;

import cn.safecommunity.assessment.SheetComparison.Column;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts the signed sheets of a round side by side, and lists the rounds that have some. */
@Component
class SheetComparisons {

    private final Sheets sheets;
    private final SheetRepository repository;
    private final SheetRowRepository rows;
    private final SheetAccess access;
    private final SheetDesk desk;

    SheetComparisons(
            Sheets sheets, SheetRepository repository, SheetRowRepository rows, SheetAccess access, SheetDesk desk) {
        this.sheets = sheets;
        this.repository = repository;
        this.rows = rows;
        this.access = access;
        this.desk = desk;
    }

    /** The sheets of a round, for who may see it. */
    SheetComparison of(SheetKey key, String person) {
        List<Sheet> shown = access.shownTo(key, person);
        List<Sheet> signed = access.signed(key).toList();
        IndicatorSet set = sheets.set(key.caseId(), key.kind());
        return new SheetComparison(
                key.caseId(),
                key.kind().id(),
                key.round(),
                set,
                waitingFor(key, signed),
                shown.stream().map(this::column).toList(),
                SheetComparison.lines(
                        set, shown.stream().map(sheet -> rows.of(sheet.id())).toList()),
                shown.isEmpty()
                        ? null
                        : TeamResult.of(shown.stream().map(Sheet::result).toList()));
    }

    private int waitingFor(SheetKey key, List<Sheet> signed) {
        return (int) desk.places(key.caseId(), key.kind()).stream()
                .filter(place -> place.round() == key.round())
                .map(place -> place.seat().owner())
                .filter(owner ->
                        signed.stream().noneMatch(sheet -> sheet.owner().equals(owner)))
                .count();
    }

    /** The rounds of a case file that have signed sheets which this person may see, by kind and in their order. */
    List<SheetView.Round> rounds(long caseId, String person) {
        return Arrays.stream(SheetKind.values())
                .flatMap(kind -> repository.signed(caseId, kind).stream())
                .collect(Collectors.groupingBy(Sheet::key, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .filter(round -> access.isOpenTo(round.getKey(), person))
                .map(round -> new SheetView.Round(
                        round.getKey().kind().id(),
                        round.getKey().kind().label(),
                        round.getKey().round(),
                        round.getValue().stream().map(this::column).toList()))
                .toList();
    }

    private Column column(Sheet sheet) {
        Sheet.Signature signature = Objects.requireNonNull(sheet.signature());
        return new Column(
                sheet.owner(),
                access.nameOf(sheet.owner(), signature.at()),
                signature.total(),
                signature.hasZero(),
                signature.remark());
    }
}
