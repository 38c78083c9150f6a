package cn.safecommunity.assessment;

import cn.safecommunity.Refusal;
import cn.safecommunity.Seen;
import cn.safecommunity.Text;
import cn.safecommunity.WrittenDay;
import cn.safecommunity.assessment.SheetRow.Reference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The score sheets: saved row by row as a draft, signed once as a whole, never changed after that. */
@Service
public class Sheets {

    private static final int LONGEST_OPINION = 4000;

    private final SheetRepository repository;
    private final SheetRowRepository rows;
    private final IndicatorSets sets;
    private final List<EvidenceSource> evidence;

    Sheets(SheetRepository repository, SheetRowRepository rows, IndicatorSets sets, List<EvidenceSource> evidence) {
        this.repository = repository;
        this.rows = rows;
        this.sets = sets;
        this.evidence = evidence;
    }

    /** Begins an assessment: from now on it keeps the set that is current today. */
    @Transactional
    public IndicatorSet begin(long caseId, SheetKind kind) {
        return repository.indicatorSet(caseId, kind).map(sets::get).orElseGet(() -> {
            repository.begin(caseId, kind, sets.current(kind).key());
            return set(caseId, kind);
        });
    }

    /** The set of an assessment; the current one as long as it has not begun. */
    public IndicatorSet set(long caseId, SheetKind kind) {
        return repository.indicatorSet(caseId, kind).map(sets::get).orElseGet(() -> sets.current(kind));
    }

    /** A draft as a save has left it. */
    record Draft(IndicatorSet set, int version, Instant savedAt, List<SheetRow> rows) {}

    /**
     * Saves single rows of a draft. A row that somebody else changed since it was read makes nothing be saved; the same
     * content again is no change, so a save whose answer got lost can simply be repeated.
     */
    @Transactional
    public Draft save(SheetKey key, String owner, String person, List<SheetRow> changes) {
        return write(key, owner, () -> save(key, owner, person, changes, filled(key, owner)));
    }

    private Optional<Draft> save(SheetKey key, String owner, String person, List<SheetRow> changes, FilledSheet there) {
        if (there.isSigned()) {
            throw Refusal.at("sheet", "这份评定表已经签署，不能再改。请刷新页面查看签署的内容。");
        }
        IndicatorSet set = sets.get(there.set());
        Map<Integer, SheetRow> present = byNumber(there.rows());
        RowRules.check(set, changes, known(key.caseId(), present.values(), changes));
        List<SheetRow> real = new ArrayList<>();
        List<SheetRow> moved = new ArrayList<>();
        for (SheetRow change : changes) {
            SheetRow now = present.getOrDefault(change.indicator(), SheetRow.graded(change.indicator(), Grades.NONE));
            if (!now.saysTheSameAs(change)) {
                (now.version() == change.version() ? real : moved)
                        .add(now.version() == change.version() ? change : now);
            }
        }
        if (!moved.isEmpty()) {
            throw new SheetConflict(moved);
        }
        int version = versionAfter(there.sheet(), real);
        List<SheetRow> written =
                real.stream().map(row -> row.writtenAs(version)).toList();
        return rows.save(key, owner, there.sheet(), version, person, written, changesWhatPoints(real, present))
                .map(savedAt -> {
                    written.forEach(row -> present.put(row.indicator(), row));
                    return new Draft(set, version, savedAt, List.copyOf(present.values()));
                });
    }

    private static int versionAfter(@Nullable Sheet sheet, List<SheetRow> changes) {
        if (sheet == null) {
            return Sheet.FIRST_SAVE;
        }
        return changes.isEmpty() ? sheet.version() : sheet.version() + 1;
    }

    private static boolean changesWhatPoints(List<SheetRow> changes, Map<Integer, SheetRow> present) {
        return changes.stream()
                .map(row -> present.get(row.indicator()))
                .anyMatch(row -> row != null && !row.evidence().isEmpty());
    }

    /**
     * A sheet is read without a lock and written only if it is still as it was read; who finds that somebody was faster waits for
     * them and begins again with what is there now, which nobody else can change meanwhile.
     */
    private <T> T write(SheetKey key, String owner, Supplier<Optional<T>> attempt) {
        return attempt.get()
                .or(() -> {
                    repository.lock(key, owner);
                    return attempt.get();
                })
                .orElseThrow();
    }

    private FilledSheet filled(SheetKey key, String owner) {
        return repository
                .filled(key, owner)
                .orElseGet(() -> new FilledSheet(begin(key.caseId(), key.kind()).key(), null, List.of()));
    }

    /** What a row can point to: what a row points to already, and, where a change points further, what the case file has now. */
    private Set<Reference> known(long caseId, Collection<SheetRow> present, List<SheetRow> changes) {
        Set<Reference> known =
                present.stream().flatMap(row -> row.evidence().stream()).collect(Collectors.toSet());
        if (!changes.stream().allMatch(row -> known.containsAll(row.evidence()))) {
            evidence(caseId).forEach(each -> known.add(new Reference(each.kind(), each.id())));
        }
        return known;
    }

    /** Signs a complete sheet as it stands; what was signed before stays as it is. */
    @Transactional
    public void sign(SheetKey key, String owner, String person, String remark) {
        sign(key, owner, person, remark, now -> {});
    }

    /** The same for whoever may have seen it before somebody else, or another window of theirs, changed it: {@code seen} is its version. */
    @Transactional
    void sign(SheetKey key, String owner, String person, String remark, @Nullable String seen) {
        sign(
                key,
                owner,
                person,
                remark,
                now -> Seen.require(seen, String.valueOf(now.version()), "评定表", "签署", () -> Sheets.lastSaved(now)));
    }

    private static String lastSaved(Sheet sheet) {
        return sheet.savedAt() == null ? "" : "（" + WrittenDay.minuteOf(sheet.savedAt()) + "保存）";
    }

    private void sign(SheetKey key, String owner, String person, String remark, Consumer<Sheet> look) {
        write(key, owner, () -> sign(person, remark, filled(key, owner), look) ? Optional.of(key) : Optional.empty());
    }

    private boolean sign(String person, String remark, FilledSheet there, Consumer<Sheet> look) {
        if (there.isSigned()) {
            return true;
        }
        Score score = score(sets.get(there.set()), there.rows());
        Sheet sheet = there.sheet();
        if (sheet == null || !score.missing().isEmpty()) {
            throw Refusal.at("sheet", RowRules.unfinished(score.missing()));
        }
        look.accept(sheet);
        String opinion = Text.required("opinion", remark, LONGEST_OPINION, "请填写评定意见，再签署评定表。");
        return repository.sign(sheet, score, opinion, person);
    }

    /** What a signed sheet came to; empty while nobody has signed it. */
    public Optional<SiteAssessment> result(SheetKey key, String owner) {
        return repository.find(key, owner).filter(Sheet::isSigned).map(Sheet::result);
    }

    /** Another group goes on with the drafts of an owner; what is signed stays as it was signed. */
    public void moveDrafts(String owner, String successor) {
        repository.moveDrafts(owner, successor);
    }

    /** What the rows come to. */
    static Score score(IndicatorSet set, List<SheetRow> rows) {
        return Score.of(set, rows.stream().collect(Collectors.toMap(SheetRow::indicator, SheetRow::marks)));
    }

    /** Everything in the case file that a row can point to. */
    List<Evidence> evidence(long caseId) {
        return evidence.stream().flatMap(source -> source.of(caseId).stream()).toList();
    }

    private static Map<Integer, SheetRow> byNumber(List<SheetRow> rows) {
        return new TreeMap<>(rows.stream().collect(Collectors.toMap(SheetRow::indicator, Function.identity())));
    }
}
