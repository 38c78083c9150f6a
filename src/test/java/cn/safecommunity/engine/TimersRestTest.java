package cn.safecommunity.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.actuate.health.Status;

/** Timers that rest are well, timers that stopped by themselves are not. */
class TimersRestTest {

    private final JobExecutor executor = mock(JobExecutor.class);
    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();
    private final TimersRest rest = new TimersRest(beans.getBeanProvider(JobExecutor.class));

    private Status status() {
        return rest.health().getStatus();
    }

    @Test
    void whileTheyRestTheProductIsWell() {
        beans.addBean("jobExecutor", executor);
        when(executor.isActive()).thenReturn(true);
        rest.begin();
        verify(executor).shutdown();
        when(executor.isActive()).thenReturn(false);
        assertThat(status()).isEqualTo(Status.UP);
        rest.end();
        verify(executor).start();
        assertThat(status()).as("they did not start again").isEqualTo(Status.DOWN);
    }

    @Test
    void whereNoneFiredBeforeNoneFiresAfterwards() {
        beans.addBean("jobExecutor", executor);
        rest.begin();
        rest.end();
        verify(executor, never()).start();
        assertThat(status()).isEqualTo(Status.DOWN);
    }

    @Test
    void anInstallationWithoutTimersOfItsOwnIsWell() {
        assertThat(status()).isEqualTo(Status.UP);
    }
}
