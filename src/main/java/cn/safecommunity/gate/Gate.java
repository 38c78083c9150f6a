package cn.safecommunity.gate;

import cn.safecommunity.creation.CheckStanding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * What was found when a phase ended: the figures of the whole city, and a line per participant.
 *
 * @param upToStandard pilots that were up to standard (达标)
 */
public record Gate(
        long programme,
        int phase,
        Instant closedAt,
        int national,
        int provincial,
        int upToStandard,
        List<GateLine> lines) {

    public Gate {
        lines = List.copyOf(lines);
    }

    static Gate of(long programme, int phase, Instant closedAt, List<GateLine> lines) {
        List<CountyFacts> facts = lines.stream().map(GateLine::facts).toList();
        return new Gate(
                programme,
                phase,
                closedAt,
                facts.stream().mapToInt(CountyFacts::national).sum(),
                facts.stream().mapToInt(CountyFacts::provincial).sum(),
                facts.stream().mapToInt(CountyFacts::pilotsUpToStandard).sum(),
                lines);
    }

    /**
     * What people see of it.
     *
     * @param endsOn the last day of the phase, which is the day of the facts, also when the gate closed later
     */
    public record View(
            int phase,
            LocalDate endsOn,
            int national,
            int provincial,
            int upToStandard,
            List<GateLine> lines,
            List<PilotCheck> checks) {}

    /** How far one pilot was with its preliminary check, in a sentence. */
    public record PilotCheck(String county, String unit, String name, CheckStanding.State state, String text) {

        static PilotCheck of(PilotFacts pilot) {
            return new PilotCheck(
                    pilot.county(),
                    pilot.unit(),
                    pilot.name(),
                    pilot.check().state(),
                    pilot.check().sentence());
        }
    }

    /** What somebody sees who may see these counties; {@code pilots} are those that the gate wrote down. */
    View view(LocalDate endsOn, Predicate<String> countyShown, List<PilotFacts> pilots) {
        return new View(
                phase,
                endsOn,
                national,
                provincial,
                upToStandard,
                lines.stream().filter(line -> countyShown.test(line.county())).toList(),
                pilots.stream()
                        .filter(pilot -> countyShown.test(pilot.county()))
                        .map(PilotCheck::of)
                        .toList());
    }
}
