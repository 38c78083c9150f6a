package cn.safecommunity.assessment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as the form shows it.
 *
 * @param mayEdit whether the person who asks fills it in now
 * @param leads whether they lead the team
 * @param waitingFor how many of the team have not finished, the leader left out
 * @param earlier the sheet of the round before, when there is one
 * @param evidence what the rows can point to
 */
record SheetView(
        long caseId,
        String kind,
        String kindName,
        int round,
        String owner,
        String ownerName,
        String state,
        boolean mayEdit,
        boolean leads,
        int waitingFor,
        int version,
        @Nullable Instant savedAt,
        IndicatorSet set,
        List<SheetRow> rows,
        Score score,
        @Nullable Earlier earlier,
        List<Evidence> evidence) {

    /** What was given in an earlier round, for the eye only. */
    record Earlier(String label, String ownerName, List<SheetRow> rows, Score score) {}

    /** One round that has signed sheets. */
    record Round(String kind, String kindName, int round, List<SheetComparison.Column> sheets) {}

    /** What a save answers: the version it made, and every row that changed since the caller last read. */
    record Saved(int version, @Nullable Instant savedAt, List<SheetRow> rows, Score score) {}

    /** What a save answers when rows moved meanwhile: those rows as they are now. */
    record Moved(String type, String message, List<SheetRow> rows) {}
}
