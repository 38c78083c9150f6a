package cn.safecommunity.phase;

import cn.safecommunity.community.Communities;
import cn.safecommunity.community.Community;
import cn.safecommunity.endorsement.Eligibility;
import cn.safecommunity.endorsement.Reason;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.phase.TitleCandidate.Outlook;
import cn.safecommunity.pilot.Pilot;
import cn.safecommunity.pilot.Pilots;
import cn.safecommunity.policy.Chain;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pilots with what decides for which title each should be a candidate (notice clause 4-phase1). */
@Component
class TitleCandidates {

    private final Pilots pilots;
    private final Communities communities;
    private final Eligibility eligibility;
    private final Organisations organisations;
    private final Clock clock;

    TitleCandidates(
            Pilots pilots, Communities communities, Eligibility eligibility, Organisations organisations, Clock clock) {
        this.pilots = pilots;
        this.communities = communities;
        this.eligibility = eligibility;
        this.organisations = organisations;
        this.clock = clock;
    }

    List<TitleCandidate> of(long programme) {
        Set<String> registered = new HashSet<>(communities.codes());
        return pilots.of(programme).stream()
                .map(pilot -> view(pilot, registered.contains(pilot.unit()) ? communities.get(pilot.unit()) : null))
                .toList();
    }

    private TitleCandidate view(Pilot pilot, @Nullable Community community) {
        LocalDate registered = community == null ? null : community.registeredOn();
        return new TitleCandidate(
                pilot.unit(),
                organisations.nameOf(pilot.unit()),
                pilot.county(),
                organisations.nameOf(pilot.county()),
                pilot.rank(),
                registered,
                registered == null ? null : (int) ChronoUnit.MONTHS.between(registered, LocalDate.now(clock)),
                outlook(community, Chain.PROVINCIAL),
                outlook(community, Chain.NATIONAL));
    }

    private Outlook outlook(@Nullable Community community, Chain chain) {
        if (community == null) {
            return new Outlook(false, List.of("尚未办理创建备案，创建时间从备案之日起算。请督促其先备案。"), null);
        }
        List<Reason> reasons = eligibility.reasons(community.code(), chain);
        LocalDate earliest = reasons.stream()
                .map(Reason::earliest)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
        return new Outlook(
                reasons.isEmpty(), reasons.stream().map(Reason::sentence).toList(), earliest);
    }
}
