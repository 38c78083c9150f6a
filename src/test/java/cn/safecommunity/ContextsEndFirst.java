package cn.safecommunity;

import java.util.ArrayList;
import java.util.List;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.springframework.context.ConfigurableApplicationContext;

/** Closes the application contexts before the database server of the run goes, so that nothing ends in errors. */
public class ContextsEndFirst implements LauncherSessionListener {

    private static final List<ConfigurableApplicationContext> OPEN = new ArrayList<>();

    static synchronized void remember(ConfigurableApplicationContext context) {
        OPEN.add(context);
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        synchronized (ContextsEndFirst.class) {
            OPEN.forEach(ConfigurableApplicationContext::close);
            OPEN.clear();
        }
    }
}
