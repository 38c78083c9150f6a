package cn.safecommunity.creation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.safecommunity.EngineTest;
import cn.safecommunity.Refusal;
import cn.safecommunity.assessment.SheetKind;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.community.Successions;
import cn.safecommunity.endorsement.ApplicationDriver;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Townships merge while they create a community, or after; every test has two townships of its own. */
class CreationSuccessionTest extends EngineTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ApplicationDriver applications;

    @Autowired
    private Creations creations;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Successions successions;

    @Autowired
    private JdbcClient jdbc;

    private String gone = "";
    private String stays = "";

    @BeforeEach
    void prepare() {
        applications.prepare();
        gone = township();
        stays = township();
        driver(gone).prepare();
    }

    private String township() {
        return applications.invent();
    }

    private CreationDriver driver(String community) {
        return new CreationDriver(context, community);
    }

    private void merge() {
        successions.merge(gone, stays, LocalDate.of(2015, 1, 8), "陕民函〔2015〕1号", "admin");
    }

    /** Whose the sheets of the self-assessment are. */
    private List<String> owners(long caseId) {
        return jdbc.sql("SELECT owner FROM score_sheet WHERE case_id = ? AND kind = 'self'")
                .param(caseId)
                .query(String.class)
                .list();
    }

    @Test
    void theSuccessorGoesOnWithTheDraftOfTheSheet() {
        ProcessInstance instance = driver(gone).register();
        long id = driver(gone).caseId(instance);
        driver(gone).fillIn(instance, SheetKind.SELF, "community-" + gone, "120");

        merge();

        assertThat(owners(id)).containsExactly("community-" + stays);
        driver(stays).note("community-" + stays, CommunityCreationModel.SELF_ASSESS);
        assertThat(driver(stays).openTasks()).containsExactly("checkByCounty");
        assertThat(creations.get(id).community()).isEqualTo(stays);
        assertThat(creations.get(id).registeredAs()).isEqualTo(gone);
        assertThatThrownBy(driver(stays)::start).hasStackTraceContaining("请勿重复备案");
    }

    @Test
    void whatIsSignedStaysAsItWasSigned() {
        ProcessInstance instance = driver(gone).register();
        long id = driver(gone).caseId(instance);
        driver(gone).selfAssess(instance);

        merge();

        assertThat(owners(id)).containsExactly("community-" + gone);
    }

    @Test
    void theSuccessorIsUpToStandardAndReadsTheFile() {
        ProcessInstance instance = driver(gone).atCity();
        driver(gone).checkByCity(instance);
        driver(gone).allCountersign();
        long id = driver(gone).caseId(instance);
        assertThat(files.maySee(id, "community-" + stays)).isFalse();

        merge();

        assertThat(creations.upToStandardSince(stays)).isPresent();
        assertThat(creations.upToStandardSince(gone)).isEmpty();
        assertThat(files.maySee(id, "community-" + stays)).isTrue();
    }

    @Test
    void isRefusedWhileBothCreate() {
        driver(gone).register();
        driver(stays).register();

        assertThatThrownBy(this::merge).isInstanceOf(Refusal.class).hasMessageContaining("都有正在进行的创建");
        assertThat(successions.today(gone)).isEqualTo(gone);
    }
}
