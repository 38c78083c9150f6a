package cn.safecommunity.engine;

import cn.safecommunity.Stored;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.info.GitProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which release's models hold: an older node that starts again beside a newer one, or after it, leaves the newer models
 * where they are. A release is as old as its source; whoever goes back on purpose says so with
 * {@code safecommunity.deploy-older-models}.
 */
@Component
class Releases {

    private static final Logger LOG = LoggerFactory.getLogger(Releases.class);

    private final JdbcClient jdbc;
    private final @Nullable Instant own;
    private final boolean deployOlder;

    Releases(
            JdbcClient jdbc,
            ObjectProvider<GitProperties> release,
            @Value("${safecommunity.deploy-older-models:false}") boolean deployOlder) {
        this.jdbc = jdbc;
        GitProperties known = release.getIfAvailable();
        this.own = known == null ? null : known.getCommitTime();
        this.deployOlder = deployOlder;
    }

    boolean mayDeploy() {
        Instant latest = latest();
        if (own == null || latest == null || !own.isBefore(latest) || deployOlder) {
            return true;
        }
        LOG.warn(
                "This node is of {}, the deployed models are of {}: the older models are not deployed again."
                        + " To go back to them, set SAFECOMMUNITY_DEPLOYOLDERMODELS=true",
                own,
                latest);
        return false;
    }

    /** Notes that the models of this release hold from now on. */
    void deployed() {
        if (own != null) {
            jdbc.sql("INSERT INTO deployed_models (released_at, deployed_at) VALUES (?, now())"
                            + " ON CONFLICT (released_at) DO NOTHING")
                    .param(own.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    private @Nullable Instant latest() {
        return jdbc.sql("SELECT max(released_at) FROM deployed_models")
                .query((row, n) -> Optional.ofNullable(Stored.instant(row.getTimestamp(1))))
                .single()
                .orElse(null);
    }
}
