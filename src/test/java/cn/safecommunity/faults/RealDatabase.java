package cn.safecommunity.faults;

import cn.safecommunity.SafeCommunityApplication;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A PostgreSQL server of its own that can be frozen, stopped and started again. */
final class RealDatabase implements AutoCloseable {

    private final Path directory;
    private EmbeddedPostgres server;

    RealDatabase(Path directory) throws IOException {
        this.directory = directory;
        this.server = start(0);
    }

    private EmbeddedPostgres start(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("timezone", SafeCommunityApplication.ZONE)
                .setServerConfig("max_connections", "200")
                .start();
    }

    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    JdbcClient sql() {
        return JdbcClient.create(new DriverManagerDataSource(url() + "&currentSchema=public,safecommunity"));
    }

    /** A connection that keeps what it has locked until it is closed. */
    Connection transaction() throws SQLException {
        Connection connection = DriverManager.getConnection(url());
        connection.setAutoCommit(false);
        return connection;
    }

    void freeze() throws IOException {
        ServerProcess.signal("STOP", pid());
    }

    void thaw() throws IOException {
        ServerProcess.signal("CONT", pid());
    }

    void stop() throws IOException {
        server.close();
    }

    /** Starts again where the nodes look for it. */
    void startAgain(int port) throws IOException {
        server = start(port);
    }

    int port() {
        return server.getPort();
    }

    private long pid() throws IOException {
        return Long.parseLong(
                Files.readAllLines(directory.resolve("postmaster.pid")).get(0).strip());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
