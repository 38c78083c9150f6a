package cn.safecommunity.engine;

import cn.safecommunity.DirectConnections;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Lets one node after the other start: tables, migrations, models and organisations are made by the first one and found
 * by the next. The turn is a lock of the connection, so it ends with a node that dies on the way.
 */
@Component(StartInTurn.NAME)
class StartInTurn implements DisposableBean {

    static final String NAME = "startInTurn";

    private static final Logger LOG = LoggerFactory.getLogger(StartInTurn.class);
    private static final String APPLICATION_NAME = "safe-community start";
    private static final String TAKE = "SELECT pg_try_advisory_lock(hashtext('safecommunity.start'))";
    private static final long LOOK_NANOS = Duration.ofMillis(200).toNanos();

    /** Whatever touches the database first: the migrations and the engine. */
    private static final List<String> WAITING = List.of("flywayInitializer", "processEngineFactoryBean");

    private final Connection turn;

    StartInTurn(DirectConnections connections) throws SQLException {
        this.turn = connections.open(APPLICATION_NAME);
        boolean told = false;
        while (!take()) {
            if (!told) {
                LOG.info("Another node starts; waiting for it");
                told = true;
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private boolean take() throws SQLException {
        try (Statement statement = turn.createStatement();
                ResultSet row = statement.executeQuery(TAKE)) {
            return row.next() && row.getBoolean(1);
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order
    void started() throws SQLException {
        turn.close();
    }

    @Override
    public void destroy() throws SQLException {
        turn.close();
    }

    @Bean
    static BeanFactoryPostProcessor waitingForTheTurn() {
        return beans -> WAITING.forEach(name -> {
            BeanDefinition waiting = beans.getBeanDefinition(name);
            waiting.setDependsOn(StringUtils.addStringToArray(waiting.getDependsOn(), NAME));
        });
    }
}
