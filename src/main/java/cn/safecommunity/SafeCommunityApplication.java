package cn.safecommunity;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the Safe Community system: engine, web apps, REST and public pages in one process. */
@SpringBootApplication
@EnableScheduling
public class SafeCommunityApplication {

    /** The engine stores due dates without a zone, so every node runs in the zone of the notice. */
    public static final String ZONE = "Asia/Shanghai";

    static {
        JdkXml.name();
    }

    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone(ZONE));
        SpringApplication.run(SafeCommunityApplication.class, args);
    }
}
