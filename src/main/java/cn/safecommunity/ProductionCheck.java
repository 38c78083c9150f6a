package cn.safecommunity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.util.ClassUtils;

/** Looks at the settings of production before anything is built, and refuses what is missing or a default secret. */
public class ProductionCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final String ADMIN_USER = "safecommunity.admin.user";
    public static final String ADMIN_PASSWORD = "safecommunity.admin.password";

    private static final int SHORTEST_PASSWORD = 12;
    private static final Set<String> KNOWN_TO_ALL = Set.of("demo", "postgres", "password", "admin", "camunda");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        if (!environment.acceptsProfiles(Profiles.of("production")) && hasLocalPeople()) {
            return;
        }
        List<String> faults = faults(environment);
        if (!faults.isEmpty()) {
            throw new UnsafeSettings(faults);
        }
    }

    /** The people with a known password, and their database, are with the sources only and not in the shipped artifact. */
    private static boolean hasLocalPeople() {
        return ClassUtils.isPresent("cn.safecommunity.local.LocalPeople", ProductionCheck.class.getClassLoader());
    }

    static List<String> faults(Environment environment) {
        List<String> faults = new ArrayList<>();
        if (!environment.acceptsProfiles(Profiles.of("production"))) {
            faults.add("SPRING_PROFILES_ACTIVE: set it to production; this artifact has no other profile");
        } else if (environment.acceptsProfiles(Profiles.of("local | test"))) {
            faults.add("SPRING_PROFILES_ACTIVE: production does not go together with local or test");
        }
        checkDatabase(environment, faults);
        if (!text(environment, ADMIN_PASSWORD).isEmpty()) {
            checkAdministrator(environment, faults);
        }
        return faults;
    }

    /** What the first administrator needs; asked only while there is no administrator. */
    public static List<String> missingAdministrator(Environment environment) {
        List<String> faults = new ArrayList<>();
        if (text(environment, ADMIN_USER).isEmpty()) {
            faults.add("SAFECOMMUNITY_ADMIN_USER: there is no administrator yet, name the first one");
        }
        if (text(environment, ADMIN_PASSWORD).isEmpty()) {
            faults.add("SAFECOMMUNITY_ADMIN_PASSWORD: there is no administrator yet, give the first one a password of"
                    + " at least " + SHORTEST_PASSWORD + " characters");
        } else {
            checkAdministrator(environment, faults);
        }
        return faults;
    }

    private static void checkDatabase(Environment environment, List<String> faults) {
        String user = text(environment, "spring.datasource.username");
        String password = text(environment, "spring.datasource.password");
        if (!text(environment, "spring.datasource.url").startsWith("jdbc:postgresql:")) {
            faults.add("SPRING_DATASOURCE_URL: the database, e.g. jdbc:postgresql://host:5432/safecommunity");
        }
        if (user.isEmpty()) {
            faults.add("SPRING_DATASOURCE_USERNAME: the user of the database");
        }
        if (password.isEmpty()) {
            faults.add("SPRING_DATASOURCE_PASSWORD: the password of the database user");
        } else if (isKnownToAll(password, user)) {
            faults.add("SPRING_DATASOURCE_PASSWORD: choose one that is neither the user's name nor a default");
        }
    }

    private static void checkAdministrator(Environment environment, List<String> faults) {
        String password = text(environment, ADMIN_PASSWORD);
        if (password.length() < SHORTEST_PASSWORD || isKnownToAll(password, text(environment, ADMIN_USER))) {
            faults.add("SAFECOMMUNITY_ADMIN_PASSWORD: needs at least " + SHORTEST_PASSWORD
                    + " characters and must not be the user's name or a default");
        }
    }

    private static boolean isKnownToAll(String password, String user) {
        String lower = password.toLowerCase(Locale.ROOT);
        return KNOWN_TO_ALL.contains(lower) || lower.equals(user.toLowerCase(Locale.ROOT));
    }

    private static String text(Environment environment, String key) {
        return environment.getProperty(key, "").strip();
    }
}
