package cn.safecommunity.phase;

import cn.safecommunity.gate.Gate;
import cn.safecommunity.gate.Gates;
import cn.safecommunity.policy.ProgrammePlan;
import cn.safecommunity.programme.Classifications;
import cn.safecommunity.programme.Classifications.Ranked;
import cn.safecommunity.programme.Programme;
import java.util.List;
import org.springframework.stereotype.Component;

/** The programme as the forms of the city office show it: its targets, its candidates, its gates. */
@Component
class CityDetails {

    private final TitleCandidates candidates;
    private final Gates gates;

    CityDetails(TitleCandidates candidates, Gates gates) {
        this.candidates = candidates;
        this.gates = gates;
    }

    /**
     * The programme as the city office sees it.
     *
     * @param seen says which state of the candidates this is; whoever saves or decides sends it
     */
    record City(
            long programme,
            int nationalTarget,
            int provincialTarget,
            int pilotTarget,
            List<TitleCandidate> candidates,
            List<Gate.View> gates,
            String seen) {}

    City of(Programme programme) {
        ProgrammePlan plan = programme.plan();
        List<TitleCandidate> all = candidates.of(programme.caseId());
        return new City(
                programme.caseId(),
                plan.nationalTarget(),
                plan.provincialTarget(),
                plan.pilots(),
                all,
                gates.views(programme, county -> true),
                Classifications.seen(all.stream().map(one -> new Ranked(one.unit(), one.rank()))));
    }
}
