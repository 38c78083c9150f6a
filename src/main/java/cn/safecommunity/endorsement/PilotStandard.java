package cn.safecommunity.endorsement;

import cn.safecommunity.creation.CheckStanding;
import cn.safecommunity.creation.CheckStandings;
import cn.safecommunity.pilot.Pilots;
import cn.safecommunity.policy.Policy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A pilot of a running programme applies when it has passed its preliminary check (达标; notice clause 4-phase2: 组织进行初验，择优
 * 申报). Whether one that has not is refused or only warned is an assumption of the policy file; other units are not concerned.
 */
@Component
class PilotStandard {

    private final Pilots pilots;
    private final CheckStandings checks;
    private final Clock clock;
    private final boolean refuses;

    PilotStandard(Pilots pilots, CheckStandings checks, Policy policy, Clock clock) {
        this.pilots = pilots;
        this.checks = checks;
        this.clock = clock;
        this.refuses = policy.programmeRules().refusesPilotsWithoutStandard();
    }

    /** What stands against an application today. */
    Optional<Reason> refusal(String unit) {
        return refuses ? reason(unit) : Optional.empty();
    }

    /** What is only said before it is sent and stays on its record. */
    Optional<Reason> warning(String unit) {
        return refuses ? Optional.empty() : reason(unit);
    }

    private Optional<Reason> reason(String unit) {
        LocalDate today = LocalDate.now(clock);
        if (!pilots.isPilot(unit, today)) {
            return Optional.empty();
        }
        CheckStanding standing =
                Objects.requireNonNull(checks.of(List.of(unit), today).get(unit));
        return standing.state() == CheckStanding.State.PASSED
                ? Optional.empty()
                : Optional.of(new Reason(
                        "notUpToStandard",
                        "本单位是本轮试点，还没有通过市级初验（" + standing.sentence() + "）。",
                        "请先完成安全社区创建的自评和初验，达标以后再申报（暂定要求，未见正式规定）。",
                        null));
    }
}
