package cn.safecommunity.endorsement;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.safecommunity.EngineTest;
import cn.safecommunity.Forbidden;
import cn.safecommunity.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** When the files of a case can be added to. */
class MaterialWindowTest extends EngineTest {

    private static final String CLERK = "community-" + ApplicationDriver.COMMUNITY;

    @Autowired
    ApplicationDriver driver;

    @Autowired
    Applications applications;

    @Autowired
    MaterialWindow window;

    @BeforeEach
    void prepare() {
        driver.prepare();
    }

    private ThrowingCallable upload(Application draft, String user) {
        return () -> driver.as(user, () -> {
            window.requireOpen(applications.get(draft.id()), user);
            return user;
        });
    }

    @Test
    void isOpenForTheUnitsOwnPeopleWhileTheCaseIsADraft() {
        Application draft = driver.draftWithMaterials("provincial");
        assertThatCode(upload(draft, CLERK)).doesNotThrowAnyException();
        assertThatCode(upload(draft, CLERK + "-2")).doesNotThrowAnyException();
        assertThatThrownBy(upload(draft, "county-610902-examiner")).isInstanceOf(Forbidden.class);
    }

    @Test
    void isClosedDuringReviewAndOpensWhenTheUnitHasToCorrect() {
        Application draft = driver.draftWithMaterials("provincial");
        driver.start("provincial");
        assertThatThrownBy(upload(draft, CLERK)).isInstanceOf(Refusal.class).hasMessageContaining("正在审核");
        driver.review("county", "return");
        assertThatCode(upload(draft, CLERK)).doesNotThrowAnyException();
        driver.note(CLERK, "correct");
        assertThatThrownBy(upload(draft, CLERK)).hasMessageContaining("正在审核");
    }

    @Test
    void staysClosedWhileTheCountyCorrects() {
        Application draft = driver.draftWithMaterials("provincial");
        driver.start("provincial");
        driver.review("county", "approve");
        driver.decide("city-examiner", "examine", "approve");
        driver.sendBack("city-leader", "signOff", "county");
        driver.task("correct");
        assertThatThrownBy(upload(draft, CLERK)).hasMessageContaining("正在审核");
    }

    @Test
    void opensForRectification() {
        Application draft = driver.draftWithMaterials("provincial");
        driver.start("provincial");
        driver.review("county", "approve");
        driver.review("city", "approve");
        driver.name("province-examiner", "accept");
        driver.assess("80.00", false);
        driver.task("rectify");
        assertThatCode(upload(draft, CLERK)).doesNotThrowAnyException();
    }

    @Test
    void isClosedOnceTheCaseHasEnded() {
        Application draft = driver.draftWithMaterials("provincial");
        driver.start("provincial");
        driver.withdraw("provincial");
        assertThatThrownBy(upload(draft, CLERK)).isInstanceOf(Refusal.class).hasMessageContaining("已经结束");
    }
}
