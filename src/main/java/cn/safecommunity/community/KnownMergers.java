package cn.safecommunity.community;

import cn.safecommunity.BeforeFirstRequest;
import cn.safecommunity.organisation.KnownMerger;
import cn.safecommunity.organisation.OrganisationSetup;
import cn.safecommunity.organisation.Organisations;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notes the mergers that were over before this city began to use the product, so that who looks for such a unit is led to
 * the one that goes on. A unit that was registered here is merged by people, with everything it has.
 */
@Component
class KnownMergers extends BeforeFirstRequest {

    private final Organisations organisations;
    private final JdbcClient jdbc;
    private final Clock clock;

    KnownMergers(Organisations organisations, JdbcClient jdbc, Clock clock) {
        super(OrganisationSetup.ORDER + 1);
        this.organisations = organisations;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    protected void bringUpToDate() {
        organisations.knownMergers().forEach(this::note);
    }

    private void note(KnownMerger merger) {
        jdbc.sql("""
                INSERT INTO succession (predecessor, successor, merged_on, basis, recorded_by, recorded_at)
                SELECT :predecessor, :successor, :mergedOn, :basis, 'system', :now
                FROM organisation o WHERE o.code = :predecessor AND o.abolished
                    AND NOT EXISTS (SELECT 1 FROM community c WHERE c.code = o.code)
                ON CONFLICT DO NOTHING""")
                .param("predecessor", merger.predecessor())
                .param("successor", merger.successor())
                .param("mergedOn", merger.mergedOn())
                .param("basis", merger.basis())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
