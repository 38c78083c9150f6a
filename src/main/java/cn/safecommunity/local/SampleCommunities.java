package cn.safecommunity.local;

import cn.safecommunity.BeforeFirstRequest;
import cn.safecommunity.community.Communities;
import cn.safecommunity.organisation.OrganisationSetup;
import cn.safecommunity.organisation.Organisations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Registers the sample communities at the first start; later starts leave them alone. */
@Component
@Profile("local | test")
class SampleCommunities extends BeforeFirstRequest {

    private final SampleFile sample;
    private final Communities communities;
    private final Organisations organisations;
    private final Clock clock;

    SampleCommunities(SampleFile sample, Communities communities, Organisations organisations, Clock clock) {
        super(OrganisationSetup.ORDER + 2);
        this.sample = sample;
        this.communities = communities;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    protected void bringUpToDate() {
        List<String> registered = communities.codes();
        LocalDate today = LocalDate.now(clock);
        sample.communities().stream()
                .filter(unit -> !registered.contains(unit.code()))
                .map(unit -> unit.asOf(today, organisations.get(unit.code()).kind()))
                .forEach(communities::register);
    }
}
