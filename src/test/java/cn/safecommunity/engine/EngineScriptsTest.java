package cn.safecommunity.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.EngineTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Facts about what the application adds to the tables of the engine. */
@Transactional
class EngineScriptsTest extends EngineTest {

    @Autowired
    private EngineScripts scripts;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void isAddedOnceHoweverOftenTheApplicationStarts() {
        scripts.afterSingletonsInstantiated();
        assertThat(texts("SELECT tgname FROM pg_trigger WHERE tgrelid = 'act_ru_job'::regclass AND NOT tgisinternal"
                        + " ORDER BY tgname"))
                .containsExactly("due_job_added", "due_job_changed");
        assertThat(texts("SELECT indexdef FROM pg_indexes WHERE indexname = 'act_idx_job_due'"))
                .singleElement()
                .asString()
                .contains("(duedate_)", "retries_ > 0", "suspension_state_ = 1");
    }

    @Test
    void findsTheEarliestJobByItsIndex() {
        assertThat(Plans.of(jdbc, DueJobConnection.EARLIEST))
                .anyMatch(line -> line.contains("Index Scan using act_idx_job_due"));
    }

    @Test
    void findsTheInstancesOfACaseByAnIndex() {
        assertThat(
                        Plans.of(
                                jdbc,
                                "SELECT execution_id_ FROM act_ru_variable WHERE name_ = 'caseId' AND type_ = 'long' AND long_ = 7"))
                .anyMatch(line -> line.contains("act_idx_variable_number"));
    }

    private List<String> texts(String query) {
        return jdbc.sql(query).query(String.class).list();
    }
}
