package cn.safecommunity.programme;

import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.policy.Policy;
import cn.safecommunity.programme.PhaseGate.Gap;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The gates between the phases: they read the facts of the day and write down what they found. */
@Service
public class Gates {

    private final GateRepository repository;
    private final ProgrammeRepository programmes;
    private final Facts facts;
    private final Policy policy;
    private final CaseRecord record;
    private final Organisations organisations;
    private final Clock clock;

    Gates(
            GateRepository repository,
            ProgrammeRepository programmes,
            Facts facts,
            Policy policy,
            CaseRecord record,
            Organisations organisations,
            Clock clock) {
        this.repository = repository;
        this.programmes = programmes;
        this.facts = facts;
        this.policy = policy;
        this.record = record;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The gates of a programme that have closed, the first phase first. */
    public List<Gate> of(long programme) {
        return repository.of(programme);
    }

    /** The same as somebody sees them who may see these counties. */
    public List<Gate.View> views(long programme, Predicate<String> countyShown) {
        return of(programme).stream()
                .map(gate -> gate.view(countyShown, repository.pilots(programme, gate.phase())))
                .toList();
    }

    /** The gate that closed last. */
    Optional<Gate> latest(long programme) {
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
    Map<Gap, String> gaps(Programme programme, int phase, CountyFacts facts) {
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
    Gate close(Programme programme, int phase) {
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
        record.add(programme.caseId(), "gate", words(programme, gate));
        gate.lines().forEach(line -> recordInCounty(programme.caseId(), phase, line));
        if (phase == 3) {
            conclude(programme, gate);
        }
        return gate;
    }

    private void conclude(Programme programme, Gate gate) {
        ProgrammeResult result = ProgrammeResult.of(programme.plan(), earlierCount(), gate);
        List<String> names = result.countiesWithout().stream().map(this::name).toList();
        record.add(programme.caseId(), "result", result.text(names));
        programmes.end(programme.caseId(), programme.plan().phaseThreeEnds());
    }

    private void recordInCounty(long programme, int phase, GateLine line) {
        String text = line.missing().isEmpty() ? "已达到要求。" : "没有达到要求：" + String.join("；", line.missing()) + "。";
        programmes.counties(programme).stream()
                .filter(county -> county.county().equals(line.county()))
                .forEach(county -> record.add(county.caseId(), "gate", "第" + numeral(phase) + "阶段到期，" + text));
    }

    private String words(Programme programme, Gate gate) {
        int pilots =
                gate.lines().stream().mapToInt(line -> line.facts().pilots()).sum();
        String late = gate.lines().stream()
                .filter(line -> !line.missing().isEmpty())
                .map(line -> name(line.county()) + "（" + String.join("；", line.missing()) + "）")
                .collect(Collectors.joining("、"));
        return "第" + numeral(gate.phase()) + "阶段到期：试点 " + pilots + "/"
                + programme.plan().pilots() + "，“全国安全社区” " + gate.national() + " 个，“省级安全社区” " + gate.provincial()
                + " 个，试点达标 " + gate.upToStandard() + " 个。"
                + unclassified(gate)
                + (late.isEmpty() ? "各县区均达到要求。" : "没有达到要求的县区：" + late + "。");
    }

    /** The city office still has to say for which titles the confirmed pilots are candidates. */
    private static String unclassified(Gate gate) {
        int left = gate.lines().stream()
                .map(GateLine::facts)
                .mapToInt(facts -> facts.pilots() - facts.classified())
                .sum();
        return left == 0 ? "" : "已确定的试点还有 " + left + " 个没有分类，请市安委办尽快分类。";
    }

    private String name(String county) {
        return organisations.get(county).name();
    }

    static String numeral(int phase) {
        return List.of("一", "二", "三").get(phase - 1);
    }
}
