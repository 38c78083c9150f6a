package cn.safecommunity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever asks takes one turn with the database, and changes nothing in it. */
class QuestionsOverHttpTest extends HttpTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/tasks?list=mine",
                "/api/casefiles?tab=visible",
                "/api/titles",
                "/api/work-at-hand",
                "/api/copies/cases"
            })
    void areOneTransactionThatCannotWrite(String address) {
        Client office = as("city-office");
        office.get("/api/me"); // who it is has been looked up
        List<String> begun =
                Statements.said(() -> assertThat(office.get(address).status())
                                .as(address)
                                .isEqualTo(200))
                        .stream()
                        .filter(Statements::isBegin)
                        .toList();
        assertThat(begun)
                .as(address)
                .hasSize(1)
                .allSatisfy(one -> assertThat(one).contains("readOnly"));
    }
}
