package cn.safecommunity.engine;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.stereotype.Component;

/**
 * Whether the database answers, as {@link DatabaseWatch} last saw it. While it does not, whoever waits for it is let go
 * at once, and whoever comes waits a quarter of a second at most.
 */
@Component("database")
public class Database implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final long SHORTEST_WAIT_MILLIS = 250;

    private final @Nullable HikariDataSource pool;
    private final long usualWaitMillis;
    private volatile boolean away;

    Database(DataSource dataSource) {
        this.pool = DataSourceUnwrapper.unwrap(dataSource, HikariDataSource.class);
        this.usualWaitMillis = pool == null ? 0 : pool.getConnectionTimeout();
    }

    public boolean isAway() {
        return away;
    }

    void lost(String why) {
        if (!away) {
            LOG.error("The database does not answer ({}); requests are turned away until it does", why);
            away = true;
            waitFor(SHORTEST_WAIT_MILLIS);
            WatchedSockets.closeAll();
        }
    }

    void found() {
        if (away) {
            waitFor(usualWaitMillis);
            away = false;
            LOG.info("The database answers again");
        }
    }

    private void waitFor(long millis) {
        if (pool != null) {
            pool.getHikariConfigMXBean().setConnectionTimeout(millis);
        }
    }

    @Override
    public Health health() {
        return away ? Health.down().build() : Health.up().build();
    }
}
