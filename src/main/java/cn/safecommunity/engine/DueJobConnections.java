package cn.safecommunity.engine;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.stereotype.Component;

/**
 * Opens the one connection of a node that listens for announcements. It is not taken from the pool, because it is held
 * as long as the node runs; it needs the database itself, not a pooler that shares connections.
 */
@Component
class DueJobConnections {

    static final String APPLICATION_NAME = "safe-community due jobs";

    private final JdbcConnectionDetails details;
    private final DataSource dataSource;

    DueJobConnections(JdbcConnectionDetails details, DataSource dataSource) {
        this.details = details;
        this.dataSource = dataSource;
    }

    DueJobConnection open() throws SQLException {
        Connection connection = DriverManager.getConnection(details.getJdbcUrl(), properties());
        try {
            return new DueJobConnection(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        HikariDataSource pool = DataSourceUnwrapper.unwrap(dataSource, HikariDataSource.class);
        if (pool != null) {
            properties.putAll(pool.getDataSourceProperties());
        }
        properties.putIfAbsent("connectTimeout", "10");
        properties.putIfAbsent("socketTimeout", "60");
        properties.put("tcpKeepAlive", "true");
        properties.put("ApplicationName", APPLICATION_NAME);
        put(properties, "user", details.getUsername());
        put(properties, "password", details.getPassword());
        return properties;
    }

    private static void put(Properties properties, String name, @Nullable String value) {
        if (value != null) {
            properties.put(name, value);
        }
    }
}
