package cn.safecommunity.title;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.safecommunity.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The grounds on which a title may be revoked. */
class GroundTest {

    @ParameterizedTest
    @CsvSource({
        "falseMaterials, FALSE_MATERIALS",
        "graveAccident, GRAVE_ACCIDENT",
        "reassessmentRefused, REASSESSMENT_REFUSED"
    })
    void peopleProposeThese(String id, Ground ground) {
        assertThat(Ground.proposed(id)).isEqualTo(ground);
    }

    @ParameterizedTest
    @ValueSource(strings = {"spotCheckFailed", "reassessmentFailed", "", "dislike"})
    void peopleProposeNoOther(String id) {
        assertThatThrownBy(() -> Ground.proposed(id))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("申报材料弄虚作假（falseMaterials）");
    }

    @Test
    void everyGroundIsFoundByWhatIsStored() {
        for (Ground ground : Ground.values()) {
            assertThat(Ground.of(ground.id())).isEqualTo(ground);
        }
    }
}
