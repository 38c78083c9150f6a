package cn.safecommunity;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.stereotype.Component;

/**
 * Opens connections for whoever listens to the database as long as the node runs. They are not taken from the pool,
 * because they are never given back; they need the database itself, not a pooler that shares connections.
 */
@Component
public class DirectConnections {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final JdbcConnectionDetails details;
    private final DataSource dataSource;

    DirectConnections(JdbcConnectionDetails details, DataSource dataSource) {
        this.details = details;
        this.dataSource = dataSource;
    }

    /** A connection that the database lists under that name. */
    public Connection open(String applicationName) throws SQLException {
        return open(applicationName, PATIENCE);
    }

    /** The same; an answer that takes longer than that is an error. */
    public Connection open(String applicationName, Duration patience) throws SQLException {
        String seconds = String.valueOf(patience.toSeconds());
        Properties properties = new Properties();
        HikariDataSource pool = DataSourceUnwrapper.unwrap(dataSource, HikariDataSource.class);
        if (pool != null) {
            properties.putAll(pool.getDataSourceProperties());
        }
        properties.put("connectTimeout", seconds);
        properties.put("socketTimeout", seconds);
        properties.put("loginTimeout", seconds);
        properties.put("tcpKeepAlive", "true");
        properties.put("ApplicationName", applicationName);
        put(properties, "user", details.getUsername());
        put(properties, "password", details.getPassword());
        return DriverManager.getConnection(details.getJdbcUrl(), properties);
    }

    private static void put(Properties properties, String name, @Nullable String value) {
        if (value != null) {
            properties.put(name, value);
        }
    }
}
