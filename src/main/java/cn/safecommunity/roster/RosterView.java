package cn.safecommunity.roster;

import java.util.List;

/**
 * What a sheet would change.
 *
 * @param token to be sent with the confirmation: that this was seen, and is still so
 * @param errors why it cannot be taken over; then nothing of it is
 * @param unchanged how many rows say what is so already
 */
record RosterView(String token, List<Change> changes, List<RosterError> errors, int unchanged) {

    private static final int MOST_ERRORS = 200;

    /** One account that would change. */
    record Change(int row, String person, String name, RosterChange.Kind kind, List<String> details) {}

    /** A new account with the password that opens it once. */
    record Added(String person, String name, String password) {}

    /** What became of a sheet that was taken over. */
    record Result(List<Added> added, int changed, int disabled, int enabled) {}

    static RosterView of(RosterPlan plan, String sha256) {
        return new RosterView(
                plan.token(sha256),
                plan.changes().stream()
                        .map(one -> new Change(
                                one.row(),
                                one.after().person(),
                                RosterPlan.name(one.after()),
                                one.kind(),
                                one.details()))
                        .toList(),
                plan.errors().stream().limit(MOST_ERRORS).toList(),
                plan.unchanged());
    }
}
