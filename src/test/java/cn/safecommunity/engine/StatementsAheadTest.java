package cn.safecommunity.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TreeSet;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.mock.env.MockEnvironment;

class StatementsAheadTest {

    private final MockEnvironment environment = new MockEnvironment().withProperty("camunda.bpm.database.type", "h2");

    @AfterEach
    void nothingStays() {
        System.clearProperty(MappingPaths.PROPERTY);
    }

    @Test
    void theEngineGetsWhatItWouldHaveRead() {
        Engine own = new Engine();
        own.initialise();
        Engine given = new Engine();
        begun().giveTo(given);
        Configuration read = given.getSqlSessionFactory().getConfiguration();
        given.initialise();
        StatementsAhead.complete(given);

        Configuration expected = own.getSqlSessionFactory().getConfiguration();
        assertThat(given.getSqlSessionFactory().getConfiguration()).isSameAs(read);
        assertThat(new TreeSet<>(read.getMappedStatementNames()))
                .hasSizeGreaterThan(1000)
                .isEqualTo(new TreeSet<>(expected.getMappedStatementNames()));
        assertThat(new TreeSet<>(read.getResultMapNames())).isEqualTo(new TreeSet<>(expected.getResultMapNames()));
        assertThat(read.getVariables()).isEqualTo(expected.getVariables());
        assertThat(read.isLazyLoadingEnabled()).isEqualTo(expected.isLazyLoadingEnabled());
        assertThat(read.getDefaultExecutorType())
                .isEqualTo(ExecutorType.BATCH)
                .isEqualTo(expected.getDefaultExecutorType());
        assertThat(read.getDefaultStatementTimeout()).isEqualTo(17).isEqualTo(expected.getDefaultStatementTimeout());
        assertThat(read.getEnvironment().getId())
                .isEqualTo(expected.getEnvironment().getId());
        assertThat(read.getEnvironment().getDataSource()).isSameAs(given.getDataSource());
        assertThat(read.getEnvironment().getTransactionFactory()).isSameAs(given.getTransactionFactory());
    }

    @Test
    void anEngineForOtherTablesReadsItself() {
        Engine prefixed = new Engine();
        prefixed.setDatabaseTablePrefix("own_");
        begun().giveTo(prefixed);
        assertThat(prefixed.getSqlSessionFactory()).isNull();
        Engine other = new Engine();
        other.setDatabaseType("postgres");
        begun().giveTo(other);
        assertThat(other.getSqlSessionFactory()).isNull();
        Engine shared = new Engine();
        shared.setUseSharedSqlSessionFactory(true);
        begun().giveTo(shared);
        assertThat(shared.getSqlSessionFactory()).isNull();
    }

    @Test
    void aPrefixThatIsSetIsReadWithIt() {
        environment.setProperty("camunda.bpm.database.table-prefix", "own_");
        Engine prefixed = new Engine();
        prefixed.setDatabaseTablePrefix("own_");
        begun().giveTo(prefixed);
        assertThat(prefixed.getSqlSessionFactory().getConfiguration().getVariables())
                .containsEntry("prefix", "own_");
    }

    @Test
    void whatCannotBeReadEndsTheStart() {
        StatementsAhead ahead = new StatementsAhead();
        ahead.setEnvironment(environment);
        ahead.begin("nothing/of/that/name.xml");
        Engine engine = new Engine();
        assertThatThrownBy(() -> ahead.giveTo(engine))
                .hasMessageContaining("statements cannot be read")
                .hasStackTraceContaining("nothing/of/that/name.xml");
        assertThat(engine.getSqlSessionFactory()).isNull();
    }

    @Test
    void withoutATypeNothingIsReadAhead() {
        StatementsAhead ahead = new StatementsAhead();
        ahead.setEnvironment(new MockEnvironment());
        ahead.postProcessBeanFactory(new DefaultListableBeanFactory());
        Engine engine = new Engine();
        ahead.giveTo(engine);
        assertThat(engine.getSqlSessionFactory()).isNull();
    }

    private StatementsAhead begun() {
        StatementsAhead ahead = new StatementsAhead();
        ahead.setEnvironment(environment);
        ahead.postProcessBeanFactory(new DefaultListableBeanFactory());
        return ahead;
    }

    /** Of an engine only what has to do with its statements; no database is asked. */
    private static final class Engine extends StandaloneInMemProcessEngineConfiguration {

        Engine() {
            setDatabaseType("h2");
            setJdbcStatementTimeout(17);
            setDataSource(new SimpleDriverDataSource());
        }

        void initialise() {
            initTransactionFactory();
            initSqlSessionFactory();
        }
    }
}
