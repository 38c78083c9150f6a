package cn.safecommunity.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Starts a real PostgreSQL inside the application and keeps its data between starts. */
@Configuration
@Profile("local")
class LocalDatabase {

    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(
            @Value("${safecommunity.local.data-directory}") File directory,
            @Value("${safecommunity.local.database-port}") int port)
            throws IOException {
        File absolute = directory.getAbsoluteFile();
        // no hook of its own: the database goes down after everything that uses it, not at the same moment
        return EmbeddedPostgres.builder()
                .setRegisterShutdownHook(false)
                .setDataDirectory(absolute)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("timezone", "Asia/Shanghai")
                .start();
    }

    @Bean
    JdbcConnectionDetails localConnection(EmbeddedPostgres postgres) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return "postgres";
            }

            @Override
            public String getPassword() {
                return "";
            }

            @Override
            public String getJdbcUrl() {
                return "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres";
            }
        };
    }
}
