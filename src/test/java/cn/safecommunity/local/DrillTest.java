package cn.safecommunity.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.safecommunity.EngineTest;
import cn.safecommunity.Refusal;
import cn.safecommunity.calendar.WorkingDays;
import cn.safecommunity.community.Communities;
import cn.safecommunity.local.DrillController.Step;
import cn.safecommunity.organisation.CurrentUser;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Facts about the drill, which moves the clock of the local application. */
@Transactional
class DrillTest extends EngineTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WorkingDays days;

    @Autowired
    private Clock clock;

    @Autowired
    private CurrentUser user;

    @Autowired
    private IdentityService identity;

    @Autowired
    private Communities communities;

    private Drill drill;
    private DrillController controller;

    @BeforeEach
    void drillOnThisMachine() {
        drill = new Drill(jdbc, days, clock);
        controller = new DrillController(drill, user);
        identity.setAuthenticatedUserId("somebody");
    }

    @AfterEach
    void logOut() {
        identity.clearAuthentication();
    }

    @Test
    void existsOnlyOnAPersonsOwnMachine() {
        assertThat(context.getBeansOfType(Drill.class)).isEmpty();
        assertThat(context.getBeansOfType(DrillController.class)).isEmpty();
    }

    @Test
    void showsTheRealClockAtFirst() {
        assertThat(controller.state().offsetDays()).isZero();
        assertThat(controller.state().enabled()).isTrue();
    }

    @Test
    void movesTheClockByDaysAndByWorkingDays() {
        ZonedDateTime before = ZonedDateTime.now(clock);
        assertThat(controller.advance(new Step(3, null)).offsetDays()).isEqualTo(3);
        assertThat(ZonedDateTime.now(clock))
                .isBetween(before.plusDays(3), before.plusDays(3).plusMinutes(5));

        LocalDate today = LocalDate.now(clock);
        controller.advance(new Step(null, 10));
        assertThat(LocalDate.now(clock)).isEqualTo(days.plus(today, 10));
        assertThat(controller.state().now().toLocalDate()).isEqualTo(days.plus(today, 10));
    }

    @Test
    void goesOnAfterARestart() {
        controller.advance(new Step(30, null));
        ClockUtil.reset();
        new Drill(jdbc, days, clock).afterSingletonsInstantiated();
        assertThat(ChronoUnit.DAYS.between(LocalDate.now(), LocalDate.now(clock)))
                .isEqualTo(30);
    }

    @Test
    void aFreshDatabaseBeginsOnTheDayThatIsAskedFor() {
        FirstDay first = new FirstDay("2013-04-16", "", drill, communities, clock);
        assertThat(drill.hasMoved()).isFalse();
        first.begin(LocalDate.of(2013, 4, 16), true);
        assertThat(ZonedDateTime.now(clock).toLocalDate()).isEqualTo(LocalDate.of(2013, 4, 16));
        assertThat(drill.hasMoved()).isTrue();
        controller.advance(new Step(3, null));
        first.bringUpToDate();
        assertThat(LocalDate.now(clock))
                .as("a database that is in use goes on from where it was")
                .isEqualTo(LocalDate.of(2013, 4, 19));
    }

    @Test
    void aDatabaseThatIsInUseKeepsItsClock() {
        new FirstDay("2013-04-16", "", drill, communities, clock).bringUpToDate();
        assertThat(communities.codes()).as("units are registered").isNotEmpty();
        assertThat(controllerClock()).isZero();
    }

    @Test
    void aDayThatIsNoneStopsTheStart() {
        assertThatThrownBy(() -> new FirstDay("16.4.2013", "", drill, communities, clock).bringUpToDate())
                .hasMessageContaining("safecommunity.local.start is \"16.4.2013\" and has to be a day");
    }

    @Test
    void onlyGoesForward() {
        refuses(new Step(0, null), "days");
        refuses(new Step(null, -1), "workingDays");
        refuses(new Step(401, null), "days");
        refuses(new Step(1, 1), "days");
        refuses(new Step(null, null), "days");
    }

    @Test
    void isForPeopleWhoAreLoggedIn() {
        identity.clearAuthentication();
        assertThatThrownBy(() -> controller.advance(new Step(1, null))).isInstanceOf(Refusal.class);
        assertThat(controllerClock()).isZero();
    }

    private long controllerClock() {
        return ChronoUnit.DAYS.between(LocalDate.now(), LocalDate.now(clock));
    }

    private void refuses(Step step, String field) {
        assertThatThrownBy(() -> controller.advance(step))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
    }
}
