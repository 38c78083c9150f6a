package cn.safecommunity.phase;

import cn.safecommunity.gate.CountyFacts;
import cn.safecommunity.gate.Facts;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.pilot.Pilot;
import cn.safecommunity.pilot.Pilots;
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

/** The programme as the forms of a county show it: what it has to report and what it lacks. */
@Component
class CountyDetails {

    private final Programmes programmes;
    private final CountyReports reports;
    private final Facts facts;
    private final Supervisions supervisions;
    private final Pilots pilots;
    private final Organisations organisations;
    private final Clock clock;

    CountyDetails(
            Programmes programmes,
            CountyReports reports,
            Facts facts,
            Supervisions supervisions,
            Pilots pilots,
            Organisations organisations,
            Clock clock) {
        this.programmes = programmes;
        this.reports = reports;
        this.facts = facts;
        this.supervisions = supervisions;
        this.pilots = pilots;
        this.organisations = organisations;
        this.clock = clock;
    }

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

    County of(ProgrammeCounty county) {
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
        return new PilotName(pilot.unit(), organisations.nameOf(pilot.unit()));
    }
}
