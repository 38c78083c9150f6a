package cn.safecommunity.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor.Version;
import java.util.Map;
import org.apache.catalina.util.ServerInfo;
import org.apache.commons.lang3.StringUtils;
import org.apache.logging.log4j.LogManager;
import org.junit.jupiter.api.Test;
import org.postgresql.Driver;
import org.springframework.boot.SpringBootVersion;
import org.springframework.core.SpringVersion;
import org.springframework.security.core.SpringSecurityCoreVersion;

/** What is really on the class path is at or above the versions that close what was known in November 2026. */
class VersionFloorTest {

    @Test
    void nothingIsBelowTheFloor() {
        Map<String, String[]> floors = Map.of(
                "Spring Boot", new String[] {SpringBootVersion.getVersion(), "3.5.16"},
                "Spring Framework", new String[] {SpringVersion.getVersion(), "6.2.19"},
                "Spring Security", new String[] {SpringSecurityCoreVersion.getVersion(), "6.5.11"},
                "Tomcat", new String[] {ServerInfo.getServerNumber(), "10.1.61"},
                "PostgreSQL JDBC", new String[] {jarVersion(Driver.class), "42.7.14"},
                "commons-lang3", new String[] {jarVersion(StringUtils.class), "3.20.0"},
                "log4j-api", new String[] {jarVersion(LogManager.class), "2.25.5"});
        floors.forEach((name, versions) ->
                assertThat(Version.parse(versions[0])).as(name).isGreaterThanOrEqualTo(Version.parse(versions[1])));
    }

    private static String jarVersion(Class<?> type) {
        return String.valueOf(type.getPackage().getImplementationVersion());
    }
}
