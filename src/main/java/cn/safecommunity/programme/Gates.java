package cn.safecommunity.programme;

import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.organisation.Organisations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The gates between the phases: they read the facts of the day and write down what they found. */
@Service
public class Gates {

    private final GateRepository repository;
    private final ProgrammeRepository programmes;
    private final Facts facts;
    private final CaseRecord record;
    private final Organisations organisations;
    private final Clock clock;

    Gates(
            GateRepository repository,
            ProgrammeRepository programmes,
            Facts facts,
            CaseRecord record,
            Organisations organisations,
            Clock clock) {
        this.repository = repository;
        this.programmes = programmes;
        this.facts = facts;
        this.record = record;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The gates of a programme that have closed, the first phase first. */
    public List<Gate> of(long programme) {
        return repository.of(programme);
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
                .map(gate -> ProgrammeResult.of(programme.plan(), gate));
    }

    /** Closes a phase: what every county has and lacks is found out and written down. */
    @Transactional
    Gate close(Programme programme, int phase) {
        List<CountyFacts> counties = facts.of(programme.caseId(), LocalDate.now(clock));
        Gate gate = new Gate(
                programme.caseId(),
                phase,
                clock.instant(),
                counties.stream().mapToInt(CountyFacts::national).sum(),
                counties.stream().mapToInt(CountyFacts::provincial).sum(),
                counties.stream()
                        .map(county -> GateLine.of(county, PhaseGate.missing(phase, programme.plan(), county)))
                        .toList());
        repository.insert(gate);
        record.add(programme.caseId(), "gate", words(programme, gate));
        gate.lines().forEach(line -> recordInCounty(programme.caseId(), phase, line));
        if (phase == 3) {
            conclude(programme, gate);
        }
        return gate;
    }

    private void conclude(Programme programme, Gate gate) {
        ProgrammeResult result = ProgrammeResult.of(programme.plan(), gate);
        List<String> names = result.countiesWithout().stream().map(this::name).toList();
        record.add(programme.caseId(), "result", result.text(names));
        programmes.end(programme.caseId(), LocalDate.now(clock));
    }

    private void recordInCounty(long programme, int phase, GateLine line) {
        String text = line.missing().isEmpty() ? "已达到要求。" : "没有达到要求：" + String.join("；", line.missing()) + "。";
        programmes.counties(programme).stream()
                .filter(county -> county.county().equals(line.county()))
                .forEach(county -> record.add(county.caseId(), "gate", "第" + numeral(phase) + "阶段到期，" + text));
    }

    private String words(Programme programme, Gate gate) {
        int pilots = gate.lines().stream().mapToInt(GateLine::pilots).sum();
        String late = gate.lines().stream()
                .filter(line -> !line.missing().isEmpty())
                .map(line -> name(line.county()) + "（" + String.join("；", line.missing()) + "）")
                .collect(Collectors.joining("、"));
        return "第" + numeral(gate.phase()) + "阶段到期：试点 " + pilots + "/"
                + programme.plan().pilots() + "，“全国安全社区” " + gate.national() + " 个，“省级安全社区” " + gate.provincial()
                + " 个。"
                + (late.isEmpty() ? "各县区均达到要求。" : "没有达到要求的县区：" + late + "。");
    }

    private String name(String county) {
        return organisations.get(county).name();
    }

    static String numeral(int phase) {
        return List.of("一", "二", "三").get(phase - 1);
    }
}
