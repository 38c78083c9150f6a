package cn.safecommunity.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.EngineTest;
import cn.safecommunity.policy.Chain;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/**
 * The sample communities meet every outcome of the eligibility check, whatever day it is. Comes before the tests that play
 * with the same communities in the same database.
 */
@Order(1)
class SampleEligibilityTest extends EngineTest {

    @Autowired
    private Eligibility eligibility;

    @ParameterizedTest
    @CsvSource({
        "610902001, '', ''",
        "610902104, '', ''",
        "610921100, '', ''",
        "610922100, '', ''",
        "610923100, '', ''",
        "610925100, '', ''",
        "610927100, '', ''",
        "610928100, '', ''",
        "610928103, '', ''",
        "610921101, '', tooShort",
        "610922104, '', 'recordMissing,tooShort'",
        "610925106, '', tooShort",
        "610924100, '', overTarget",
        "610926100, '', graveAccident",
        "610929100, '', recordMissing",
        "610923106, tooShort, 'recordMissing,tooShort'",
        "610927103, tooShort, 'recordMissing,tooShort'",
        "610929104, tooShort, 'recordMissing,tooShort'",
        "610924101, overTarget, overTarget",
        "610926108, graveAccident, 'graveAccident,recordMissing,tooShort'",
        "6109GX901, '', 'recordMissing,tooShort'",
        "610902000, unitsOnly, listIncomplete",
    })
    void meetsTheOutcomeItWasInventedFor(String community, String provincial, String national) {
        assertThat(codes(community, "provincial")).isEqualTo(provincial);
        assertThat(codes(community, "national")).isEqualTo(national);
    }

    @Test
    void hasTwoPilotsInEachCounty() throws IOException {
        String file = new ClassPathResource("policy/sample-ankang.yaml").getContentAsString(StandardCharsets.UTF_8);
        Map<String, Long> perCounty = Pattern.compile("code: \"(\\d{6})(?!000)\\d{3}\"")
                .matcher(file)
                .results()
                .collect(Collectors.groupingBy(found -> found.group(1), Collectors.counting()));

        assertThat(perCounty).hasSize(10);
        assertThat(perCounty.values()).containsOnly(2L);
    }

    private String codes(String community, String chain) {
        return String.join(
                ",",
                eligibility.reasons(community, Chain.of(chain)).stream()
                        .map(Reason::code)
                        .filter(code -> !code.equals("titleHeld"))
                        .sorted()
                        .distinct()
                        .toList());
    }
}
