package cn.safecommunity.creation;

import java.util.List;
import java.util.Optional;

/** One round of countersigning, and how it can be changed while it runs; the notice does not say (assumption). */
record CountersignRound(List<Countersignature> asked) {

    private static final List<String> ASKED_ANEW = List.of(CountersignTally.REMOVED, CountersignTally.SILENT);

    CountersignRound {
        asked = List.copyOf(asked);
    }

    /** Whether an answer is still waited for. */
    boolean isRunning() {
        return asked.stream().anyMatch(Countersignature::isOpen);
    }

    int number() {
        return asked.get(0).round();
    }

    /** Whether a department can be asked: it was not, or it was taken out, or it stayed silent. */
    boolean canAsk(String department) {
        return of(department).filter(each -> !ASKED_ANEW.contains(each.state())).isEmpty();
    }

    /** Whether a department is asked and has not answered. */
    boolean waitsFor(String department) {
        return of(department).filter(Countersignature::isOpen).isPresent();
    }

    /** Whether only one department takes part. */
    boolean isAlone() {
        return asked.stream()
                        .filter(each -> !CountersignTally.REMOVED.equals(each.state()))
                        .count()
                == 1;
    }

    private Optional<Countersignature> of(String department) {
        return asked.stream()
                .filter(each -> each.department().equals(department))
                .findFirst();
    }
}
