package cn.safecommunity.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.EngineTest;
import java.time.Instant;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.info.GitProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The models of the newest release hold, whichever node starts last. */
class ReleasesTest extends EngineTest {

    private static final String LATEST = "2099-05-01T08:00:00Z";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    private Releases releaseOf(@Nullable String day, boolean deployOlder) {
        StaticListableBeanFactory known = new StaticListableBeanFactory();
        if (day != null) {
            Properties git = new Properties();
            git.put("commit.time", String.valueOf(Instant.parse(day).toEpochMilli()));
            known.addBean("git", new GitProperties(git));
        }
        ObjectProvider<GitProperties> release = known.getBeanProvider(GitProperties.class);
        return new Releases(jdbc, release, deployOlder);
    }

    /** After the latest release was deployed; nothing of it stays. */
    private boolean mayDeploy(@Nullable String day, boolean deployOlder) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            status.setRollbackOnly();
            releaseOf(LATEST, false).deployed();
            return releaseOf(day, deployOlder).mayDeploy();
        }));
    }

    @ParameterizedTest
    @CsvSource({
        "2099-04-30T08:00:00Z, false, false",
        "2099-04-30T08:00:00Z, true, true",
        "2099-05-01T08:00:00Z, false, true",
        "2099-05-02T08:00:00Z, false, true"
    })
    void anOlderReleaseLeavesTheModelsAloneUnlessItIsTold(String day, boolean deployOlder, boolean deploys) {
        assertThat(mayDeploy(day, deployOlder)).isEqualTo(deploys);
    }

    @Test
    void aBuildThatKnowsNoReleaseDeploys() {
        assertThat(mayDeploy(null, false)).isTrue();
    }
}
