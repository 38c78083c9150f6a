package cn.safecommunity.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.EngineTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The engine of the product would read its statements itself, and later, if it had been given others than it wants. */
class StatementsTakenTest extends EngineTest {

    @Autowired
    private StatementsAhead statements;

    @Test
    void theEngineHasTheStatementsThatWereReadBeforeIt() {
        assertThat(statements.isTaken()).isTrue();
    }
}
