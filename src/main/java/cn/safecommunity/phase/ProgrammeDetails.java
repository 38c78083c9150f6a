package cn.safecommunity.phase;

import cn.safecommunity.gate.CountyFacts;
import cn.safecommunity.gate.Facts;
import cn.safecommunity.gate.Gate;
import cn.safecommunity.gate.Gates;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.pilot.Pilot;
import cn.safecommunity.pilot.Pilots;
import cn.safecommunity.policy.ProgrammePlan;
import cn.safecommunity.programme.CountyReports;
import cn.safecommunity.programme.PhaseSummary;
import cn.safecommunity.programme.PhaseSummary.PilotName;
import cn.safecommunity.programme.Programme;
import cn.safecommunity.programme.ProgrammeCounty;
import cn.safecommunity.programme.Programmes;
import cn.safecommunity.programme.RolloutReport;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the forms show of a programme: to the city its pilots, to a county what it has to report and what it lacks. */
@Component
class ProgrammeDetails {

    private final Programmes programmes;
    private final TitleCandidates candidates;
    private final CountyReports reports;
    private final Facts facts;
    private final Gates gates;
    private final Supervisions supervisions;
    private final Pilots pilots;
    private final Organisations organisations;
    private final Clock clock;

    ProgrammeDetails(
            Programmes programmes,
            TitleCandidates candidates,
            CountyReports reports,
            Facts facts,
            Gates gates,
            Supervisions supervisions,
            Pilots pilots,
            Organisations organisations,
            Clock clock) {
        this.programmes = programmes;
        this.candidates = candidates;
        this.reports = reports;
        this.facts = facts;
        this.gates = gates;
        this.supervisions = supervisions;
        this.pilots = pilots;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The programme as the city office sees it. */
    record City(
            long programme,
            int nationalTarget,
            int provincialTarget,
            int pilotTarget,
            List<TitleCandidate> candidates,
            List<Gate.View> gates) {}

    /** The programme as one county sees it. */
    record County(
            long programme,
            String programmeName,
            String county,
            int phase,
            LocalDate phaseEnds,
            CountyFacts facts,
            List<Supervisions.View> supervisions,
            List<PilotName> pilots,
            @Nullable RolloutReport rollout,
            @Nullable PhaseSummary summary) {}

    Object of(long caseId) {
        return programmes.countyOf(caseId).<Object>map(this::county).orElseGet(() -> city(programmes.get(caseId)));
    }

    private City city(Programme programme) {
        ProgrammePlan plan = programme.plan();
        return new City(
                programme.caseId(),
                plan.nationalTarget(),
                plan.provincialTarget(),
                plan.pilots(),
                candidates.of(programme.caseId()),
                gates.views(programme, county -> true));
    }

    private County county(ProgrammeCounty county) {
        Programme programme = programmes.get(county.programme());
        LocalDate today = LocalDate.now(clock);
        int phase = programme.phase(today);
        CountyFacts own = facts.of(programme.caseId(), today).stream()
                .filter(each -> each.county().equals(county.county()))
                .findFirst()
                .orElseThrow(Programmes::unknown);
        return new County(
                programme.caseId(),
                programme.plan().name(),
                county.county(),
                phase,
                programme.plan().phaseEnds(phase),
                own,
                supervisions.of(programme, county.county()),
                pilots.of(programme.caseId(), county.county()).stream()
                        .map(this::named)
                        .toList(),
                reports.rollout(programme.caseId(), county.county()).orElse(null),
                reports.summary(programme.caseId(), county.county()).orElse(null));
    }

    private PilotName named(Pilot pilot) {
        return new PilotName(pilot.unit(), organisations.get(pilot.unit()).name());
    }
}
