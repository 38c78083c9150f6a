package cn.safecommunity.title;

import cn.safecommunity.OneAfterTheOther;
import cn.safecommunity.engine.AsTheSystem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts the process that looks after a title: with the conferral, and once for titles that are older than it. */
@Service
class TitleSupervisions {

    private final TitleRepository titles;
    private final RuntimeService runtime;
    private final AsTheSystem asTheSystem;
    private final JdbcClient jdbc;
    private final Clock clock;

    TitleSupervisions(
            TitleRepository titles, RuntimeService runtime, AsTheSystem asTheSystem, JdbcClient jdbc, Clock clock) {
        this.titles = titles;
        this.runtime = runtime;
        this.asTheSystem = asTheSystem;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Starts the supervision of a title; whoever confers it need have no right to start processes. */
    void start(String certificate) {
        asTheSystem.<@Nullable Object>ask(() -> runtime.startProcessInstanceByKey(
                TitleSupervisionModel.KEY, Map.of(TitleVariables.TITLE, certificate)));
    }

    /** Right after the models are deployed; nodes that start together wait for each other. */
    @EventListener(ApplicationStartedEvent.class)
    @Order(1)
    @Transactional
    public void startForOlderTitles() {
        OneAfterTheOther.wait(jdbc, "titles");
        titles.valid(LocalDate.now(clock)).stream()
                .filter(held -> held.caseId() == null)
                .forEach(held -> start(held.title().certificateNumber()));
    }
}
