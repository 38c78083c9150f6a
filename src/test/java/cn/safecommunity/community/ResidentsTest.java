package cn.safecommunity.community;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.safecommunity.Refusal;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The residents of an enterprise or a park are mainly its employees and their families: more than the percentage. */
class ResidentsTest {

    @ParameterizedTest
    @CsvSource({
        "1000, 300, 201, true",
        "1000, 300, 200, false",
        "1000, 501, 0, true",
        "1000, 0, 0, false",
        "3, 1, 1, true",
        "1000, 600, 401, false"
    })
    void areMainlyEmployeesAndTheirFamilies(int population, int employees, int families, boolean accepted) {
        Map<String, Object> answers = Map.of("population", population, "employees", employees, "families", families);
        if (accepted) {
            assertThatCode(() -> Residents.check(answers, 50)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> Residents.check(answers, 50)).isInstanceOf(Refusal.class);
        }
    }
}
