package cn.safecommunity.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes the database announce every job with the moment it becomes due; needs the tables of the engine. */
@Component
class DueJobAnnouncements implements SmartInitializingSingleton {

    private final JdbcOperations jdbc;
    private final TransactionOperations transaction;
    private final Resource script;

    /** The engine is asked for so that its tables are there first. */
    DueJobAnnouncements(
            ProcessEngine engine,
            JdbcOperations jdbc,
            TransactionOperations transaction,
            @Value("classpath:db/engine/due-jobs.sql") Resource script) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.script = script;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> jdbc.execute(content()));
    }

    private String content() {
        try {
            return script.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(script.getDescription() + " cannot be opened", e);
        }
    }
}
