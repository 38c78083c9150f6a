package cn.safecommunity.engine;

import cn.safecommunity.LongWork;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Adds to the tables of the engine what they lack here, at every start: announcements of due jobs, indexes, a count of changes. */
@Component
class EngineScripts implements SmartInitializingSingleton {

    private final JdbcOperations jdbc;
    private final LongWork longWork;
    private final List<Resource> scripts;

    /** The engine is asked for so that its tables are there first. */
    EngineScripts(
            ProcessEngine engine,
            JdbcOperations jdbc,
            LongWork longWork,
            @Value("classpath*:db/engine/*.sql") Resource[] scripts) {
        this.jdbc = jdbc;
        this.longWork = longWork;
        this.scripts = Arrays.stream(scripts)
                .sorted(Comparator.comparing(script -> String.valueOf(script.getFilename())))
                .toList();
    }

    @Override
    public void afterSingletonsInstantiated() {
        scripts.forEach(script -> longWork.run(() -> jdbc.execute(content(script))));
    }

    private static String content(Resource script) {
        try {
            return script.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(script.getDescription() + " cannot be opened", e);
        }
    }
}
