package cn.safecommunity.endorsement;

import cn.safecommunity.WrittenDay;
import cn.safecommunity.organisation.Organisation;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.policy.Chain;
import cn.safecommunity.title.Titles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Whether a unit may apply on a chain today, with every reason against it at once (notice clause 3). */
@Service
public class Eligibility {

    private final RegisteredYears years;
    private final Organisations organisations;
    private final WholeCounties wholeCounties;
    private final PilotStandard pilotStandard;
    private final Titles titles;
    private final Clock clock;

    Eligibility(
            RegisteredYears years,
            Organisations organisations,
            WholeCounties wholeCounties,
            PilotStandard pilotStandard,
            Titles titles,
            Clock clock) {
        this.years = years;
        this.organisations = organisations;
        this.wholeCounties = wholeCounties;
        this.pilotStandard = pilotStandard;
        this.titles = titles;
        this.clock = clock;
    }

    /** The reasons in the unit itself: its existence, the share of a whole county, time, records, accidents, its check as a pilot, a title. */
    public List<Reason> reasons(String communityCode, Chain chain) {
        LocalDate today = LocalDate.now(clock);
        Organisation unit = organisations.get(communityCode);
        List<Reason> reasons = new ArrayList<>();
        abolished(unit).ifPresent(reasons::add);
        reasons.addAll(wholeCounties.reasons(unit, chain));
        reasons.addAll(years.reasons(communityCode, chain));
        pilotStandard.refusal(communityCode).ifPresent(reasons::add);
        titles.held(communityCode, chain, today)
                .map(title -> new Reason(
                        "titleHeld",
                        "本单位已持有有效的" + chain.label() + "称号（证书 " + title.certificateNumber() + "），有效期至"
                                + WrittenDay.of(title.validUntil()) + "。",
                        "有效期内无须重复申报，期满前请办理复评。",
                        title.validUntil().plusDays(1)))
                .ifPresent(reasons::add);
        return reasons;
    }

    /** What does not stand against an application and is said before it is sent. */
    List<Reason> warnings(String communityCode) {
        return pilotStandard.warning(communityCode).stream().toList();
    }

    private static Optional<Reason> abolished(Organisation unit) {
        return unit.abolished()
                ? Optional.of(new Reason("abolished", "本单位已被撤并。", "请由承接单位办理备案并申报。", null))
                : Optional.empty();
    }
}
