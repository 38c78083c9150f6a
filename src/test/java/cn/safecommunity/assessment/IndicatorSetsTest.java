package cn.safecommunity.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.ClassPathResource;

/** The sheets that the policy names are there when the application starts, or it does not start. */
class IndicatorSetsTest {

    @TempDir
    private Path folder;

    private ApplicationContextRunner starting(String right, String wrong) throws Exception {
        String shipped = shipped();
        assertThat(shipped).contains(right);
        Path file = Files.writeString(folder.resolve("policy.yaml"), shipped.replaceFirst(right, wrong));
        return new ApplicationContextRunner()
                .withUserConfiguration(Class.forName("cn.safecommunity.policy.PolicyFile"), IndicatorSets.class)
                .withPropertyValues(
                        "safecommunity.policy=" + file.toUri(),
                        "safecommunity.indicators=classpath:policy/indicators/*.yaml");
    }

    private static String shipped() throws IOException {
        return new ClassPathResource("policy/ankang-2013.yaml").getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void theShippedPolicyNamesSheetsThatAreThere() throws Exception {
        starting("indicatorSet: national-50", "indicatorSet: national-50")
                .run(context -> assertThat(context.getBean(IndicatorSets.class).current(SheetKind.ON_SITE))
                        .extracting(IndicatorSet::key)
                        .isEqualTo("national-50"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "indicatorSet: national-51 | no indicator set national-51 in policy/indicators, there are",
                "indicatorSet: national-50\\n  indicatorSetByKind: {preliminary: city-46} | no indicator set city-46",
                "indicatorSet: national-50\\n  indicatorSetByKind: {final: city-45} | 没有“final”这种评定表"
            })
    void aSheetThatIsNotThereStopsTheStart(String wrong, String reason) throws Exception {
        starting("indicatorSet: national-50", wrong.replace("\\n", "\n"))
                .run(context ->
                        assertThat(context.getStartupFailure()).rootCause().hasMessageContaining(reason));
    }
}
