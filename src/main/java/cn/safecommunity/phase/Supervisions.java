package cn.safecommunity.phase;

import cn.safecommunity.PlausibleDate;
import cn.safecommunity.casefile.TaskAnswer;
import cn.safecommunity.gate.CountyFacts;
import cn.safecommunity.gate.Facts;
import cn.safecommunity.gate.Gate;
import cn.safecommunity.gate.GateLine;
import cn.safecommunity.gate.Gates;
import cn.safecommunity.gate.PhaseGate.Gap;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.phase.SupervisionPlans.Of;
import cn.safecommunity.programme.Programme;
import cn.safecommunity.programme.Programmes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The supervision of counties that did not reach what a phase asks for (notice clause 5-leadership): it ends when what its
 * own gate found missing is there, and no words end it before.
 */
@Service
class Supervisions {

    private final Programmes programmes;
    private final Gates gates;
    private final Facts facts;
    private final SupervisionPlans plans;
    private final CaseRecord record;
    private final Clock clock;

    Supervisions(
            Programmes programmes, Gates gates, Facts facts, SupervisionPlans plans, CaseRecord record, Clock clock) {
        this.programmes = programmes;
        this.gates = gates;
        this.facts = facts;
        this.plans = plans;
        this.record = record;
        this.clock = clock;
    }

    /**
     * What people see of a supervision.
     *
     * @param open what is still missing of what the gate found, as it stands now
     */
    record View(int phase, List<String> open, @Nullable SupervisionPlan plan) {}

    /** What is still missing of what each gate found in a county; a gate whose gaps are closed is left out. */
    List<View> of(Programme programme, String county) {
        CountyFacts now = facts.now(programme, county, LocalDate.now(clock));
        return gates.of(programme.caseId()).stream()
                .map(gate -> new View(
                        gate.phase(),
                        open(programme, gate, now),
                        plans.latest(new Of(programme.caseId(), gate.phase(), county))
                                .orElse(null)))
                .filter(view -> !view.open().isEmpty())
                .toList();
    }

    /** Whether nothing is missing any more of what the gate of that supervision found. */
    boolean closed(Of supervision) {
        Programme programme = programmes.get(supervision.programme());
        CountyFacts now = facts.now(programme, supervision.county(), LocalDate.now(clock));
        return gates.of(supervision.programme()).stream()
                .filter(gate -> gate.phase() == supervision.phase())
                .allMatch(gate -> open(programme, gate, now).isEmpty());
    }

    private List<String> open(Programme programme, Gate gate, CountyFacts now) {
        Map<Gap, String> missing = gates.gaps(programme, gate.phase(), now);
        return gate.lines().stream()
                .map(GateLine::facts)
                .filter(then -> then.county().equals(now.county()))
                .flatMap(then -> gates.gaps(programme, gate.phase(), then).keySet().stream())
                .filter(missing::containsKey)
                .map(missing::get)
                .toList();
    }

    /** Takes a county's plan; it needs a day that can be meant. */
    void propose(Of supervision, @Nullable Object until, TaskAnswer answer) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = PlausibleDate.of("planDate", "完成日期", until, today.plusDays(1), today.plusYears(1));
        plans.propose(supervision, answer.opinion(), day, answer.person());
    }

    void judge(Of supervision, boolean accepted, TaskAnswer answer) {
        plans.judge(supervision, accepted, answer.person());
    }

    Optional<SupervisionPlan> plan(Of supervision) {
        return plans.latest(supervision);
    }

    /** Notes that a supervision has come to its end. */
    void noteClosed(Of supervision) {
        record.add(
                programmes.county(supervision.programme(), supervision.county()).caseId(),
                "supervised",
                "第" + Gates.numeral(supervision.phase()) + "阶段的督办结束：没有达到的要求已经全部落实。");
    }
}
