package cn.safecommunity.gate;

import cn.safecommunity.gate.PhaseGate.Gap;
import cn.safecommunity.policy.Policy;
import cn.safecommunity.programme.Programme;
import cn.safecommunity.programme.Programmes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The gates between the phases: they read the facts of the day and write down what they found. */
@Service
public class Gates {

    private final GateRepository repository;
    private final Programmes programmes;
    private final Facts facts;
    private final Policy policy;
    private final GateNews news;
    private final Clock clock;

    Gates(GateRepository repository, Programmes programmes, Facts facts, Policy policy, GateNews news, Clock clock) {
        this.repository = repository;
        this.programmes = programmes;
        this.facts = facts;
        this.policy = policy;
        this.news = news;
        this.clock = clock;
    }

    /** The gates of a programme that have closed, the first phase first. */
    public List<Gate> of(long programme) {
        return repository.of(programme);
    }

    /** The same as somebody sees them who may see these counties. */
    public List<Gate.View> views(Programme programme, Predicate<String> countyShown) {
        long id = programme.caseId();
        return of(id).stream()
                .map(gate -> gate.view(
                        programme.plan().phaseEnds(gate.phase()), countyShown, repository.pilots(id, gate.phase())))
                .toList();
    }

    /** The gate that closed last. */
    public Optional<Gate> latest(long programme) {
        List<Gate> closed = of(programme);
        return closed.isEmpty() ? Optional.empty() : Optional.of(closed.get(closed.size() - 1));
    }

    /** The result of a programme once its last phase is over. */
    public Optional<ProgrammeResult> result(Programme programme) {
        return of(programme.caseId()).stream()
                .filter(gate -> gate.phase() == 3)
                .findFirst()
                .map(gate -> ProgrammeResult.of(programme.plan(), earlierCount(), gate));
    }

    /** What a participant lacks for a phase as the facts are now, in words. */
    public List<String> missing(Programme programme, int phase, CountyFacts facts) {
        return List.copyOf(gaps(programme, phase, facts).values());
    }

    /** The same by what is missing. */
    public Map<Gap, String> gaps(Programme programme, int phase, CountyFacts facts) {
        return PhaseGate.gaps(phase, programme.plan(), earlierCount(), facts);
    }

    /** Whether a county has as many titles as a programme asks of it; a zone is asked for none. */
    public boolean hasItsTitles(Programme programme, CountyFacts facts) {
        return facts.titles(earlierCount()) >= programme.plan().minTitlesPerCounty();
    }

    private boolean earlierCount() {
        return policy.programmeRules().earlierTitlesCount();
    }

    /**
     * Closes a phase: what every participant has and lacks is found out and written down, as of the last day of the phase
     * also when it closes later.
     */
    @Transactional
    public Gate close(Programme programme, int phase) {
        LocalDate today = LocalDate.now(clock);
        LocalDate last = programme.plan().phaseEnds(phase);
        ProgrammeFacts found = facts.all(programme.caseId(), today.isBefore(last) ? today : last);
        Gate gate = Gate.of(
                programme.caseId(),
                phase,
                clock.instant(),
                found.counties().stream()
                        .map(county -> new GateLine(county, missing(programme, phase, county)))
                        .toList());
        repository.insert(gate, found.pilots(), found.titles());
        news.closed(programme, gate);
        if (phase == 3) {
            news.concluded(programme, ProgrammeResult.of(programme.plan(), earlierCount(), gate));
            programmes.end(programme.caseId(), programme.plan().phaseThreeEnds());
        }
        return gate;
    }

    public static String numeral(int phase) {
        return List.of("一", "二", "三").get(phase - 1);
    }
}
