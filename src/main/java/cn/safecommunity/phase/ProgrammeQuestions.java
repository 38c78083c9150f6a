package cn.safecommunity.phase;

import cn.safecommunity.gate.GateLine;
import cn.safecommunity.gate.Gates;
import cn.safecommunity.programme.Classifications;
import cn.safecommunity.programme.ProgrammeCounty;
import cn.safecommunity.programme.ProgrammeVariables;
import cn.safecommunity.programme.Programmes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the model of the programme asks: who takes part, when a phase ends, whom to supervise. */
@Component("programmes")
public class ProgrammeQuestions {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final Programmes programmes;
    private final Gates gates;
    private final Classifications classifications;
    private final Clock clock;

    ProgrammeQuestions(Programmes programmes, Gates gates, Classifications classifications, Clock clock) {
        this.programmes = programmes;
        this.gates = gates;
        this.classifications = classifications;
        this.clock = clock;
    }

    /** Everybody who reports: the counties, and the zones for their leading body. */
    public List<String> counties(DelegateExecution execution) {
        return programmes.counties(ProgrammeVariables.programme(execution)).stream()
                .map(ProgrammeCounty::county)
                .toList();
    }

    /** Those who select pilots. */
    public List<String> pilotCounties(DelegateExecution execution) {
        return programmes.counties(ProgrammeVariables.programme(execution)).stream()
                .filter(ProgrammeCounty::quota)
                .map(ProgrammeCounty::county)
                .toList();
    }

    /** The counties in which the latest gate found something missing. */
    public List<String> countiesToSupervise(DelegateExecution execution) {
        return gates.latest(ProgrammeVariables.programme(execution)).stream()
                .flatMap(gate -> gate.lines().stream())
                .filter(line -> !line.missing().isEmpty())
                .map(GateLine::county)
                .toList();
    }

    /** Whether every place has its pilot and every pilot its classification. */
    public boolean allClassified(DelegateExecution execution) {
        return classifications.complete(ProgrammeVariables.programme(execution));
    }

    /** The last moment of a phase. */
    public Date phaseEnd(DelegateExecution execution, long phase) {
        LocalDate last =
                programmes.get(ProgrammeVariables.programme(execution)).plan().phaseEnds(Math.toIntExact(phase));
        return Date.from(last.atTime(END_OF_DAY).atZone(clock.getZone()).toInstant());
    }

    /** The case file of the county in hand, so that its people read their own file and no other. */
    public long countyFile(DelegateExecution execution) {
        return programmes
                .county(ProgrammeVariables.programme(execution), ProgrammeVariables.county(execution))
                .caseId();
    }
}
