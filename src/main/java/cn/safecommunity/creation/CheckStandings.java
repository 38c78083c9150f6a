package cn.safecommunity.creation;

import cn.safecommunity.creation.CheckRepository.Check;
import cn.safecommunity.register.Whereabouts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** How far units are with their preliminary checks; three statements for any number of units. */
@Service
public class CheckStandings {

    private final CreationRepository creations;
    private final CheckRepository checks;
    private final RectificationRepository rectifications;
    private final Whereabouts whereabouts;
    private final Clock clock;

    CheckStandings(
            CreationRepository creations,
            CheckRepository checks,
            RectificationRepository rectifications,
            Whereabouts whereabouts,
            Clock clock) {
        this.creations = creations;
        this.checks = checks;
        this.rectifications = rectifications;
        this.whereabouts = whereabouts;
        this.clock = clock;
    }

    /** How many items on the list of each of these creations are not verified; who has none is left out. */
    public Map<Long, Integer> openItems(Collection<Long> cases) {
        return rectifications.pending(cases);
    }

    /** By unit, at the end of that day; who has a creation is known of today only. */
    public Map<String, CheckStanding> of(Collection<String> units, LocalDate day) {
        List<Creation> begun = creations.of(units, day);
        List<Check> seen = checks.of(begun.stream().map(Creation::caseId).toList(), day);
        List<Long> running =
                begun.stream().filter(Creation::isRunning).map(Creation::caseId).toList();
        Map<Long, String> holders = day.isBefore(LocalDate.now(clock)) ? Map.of() : whereabouts.inWords(running);
        Map<String, List<Creation>> byUnit = begun.stream().collect(Collectors.groupingBy(Creation::community));
        Map<String, CheckStanding> standings = new HashMap<>();
        for (String unit : units) {
            List<Creation> own = byUnit.getOrDefault(unit, List.of());
            String holder = own.isEmpty() ? "" : holders.getOrDefault(own.get(0).caseId(), "");
            standings.put(unit, CheckStanding.of(own, seen, holder, day));
        }
        return standings;
    }
}
