package cn.safecommunity.engine;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Whether the database answers, as {@link DatabaseWatch} last saw it. While it does not, whoever waits for it is let go
 * at once, and whoever asks for a connection gets none.
 */
@Component("database")
public class Database implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    /** By the SQL standard: no connection can be made. */
    private static final String NO_CONNECTION = "08001";

    private final ObjectProvider<DataSource> dataSource;
    private volatile boolean away;

    /** The pool is made later: its connections ask this. */
    Database(ObjectProvider<DataSource> dataSource) {
        this.dataSource = dataSource;
    }

    public boolean isAway() {
        return away;
    }

    void lost(String why) {
        if (!away) {
            LOG.error("The database does not answer ({}); requests are turned away until it does", why);
            away = true;
            WatchedSockets.closeAll();
            pool().ifPresent(HikariPoolMXBean::suspendPool); // which waits for whoever waits for a connection
            WatchedSockets.closeAll(); // those that were opened between
        }
    }

    void found() {
        if (away) {
            pool().ifPresent(Database::beginAnew);
            away = false;
            LOG.info("The database answers again");
        }
    }

    /**
     * The old connections lead to a server that has gone, which each of them would only find out with somebody's call. The
     * pool was suspended, because one that goes on trying waits longer each time, and would still wait for seconds now.
     */
    private static void beginAnew(HikariPoolMXBean pool) {
        pool.softEvictConnections();
        pool.resumePool();
    }

    private Optional<HikariPoolMXBean> pool() {
        return Optional.ofNullable(DataSourceUnwrapper.unwrap(dataSource.getObject(), HikariDataSource.class))
                .map(HikariDataSource::getHikariPoolMXBean);
    }

    @Override
    public Health health() {
        return away ? Health.down().build() : Health.up().build();
    }

    /** Stands before the pool, which would let everybody wait for its own time-out. */
    @Bean
    static BeanPostProcessor connectionsWhileItAnswers(ObjectProvider<Database> database) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof HikariDataSource pool ? new Gate(pool, database) : bean;
            }
        };
    }

    private static final class Gate extends DelegatingDataSource {

        private final SingletonSupplier<Database> database;

        Gate(DataSource pool, ObjectProvider<Database> database) {
            super(pool);
            this.database = SingletonSupplier.of(database::getObject);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (database.obtain().isAway()) {
                throw new SQLTransientConnectionException("The database is away", NO_CONNECTION);
            }
            return super.getConnection();
        }
    }
}
