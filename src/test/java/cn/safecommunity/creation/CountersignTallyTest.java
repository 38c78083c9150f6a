package cn.safecommunity.creation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What answers add up to in every mode: a letter per department (o open, a agreed, r returned, x refused, s silent, - removed). */
class CountersignTallyTest {

    private static List<String> states(String letters) {
        return letters.chars()
                .mapToObj(letter -> switch (letter) {
                    case 'o' -> CountersignTally.OPEN;
                    case 'a' -> CountersignTally.APPROVE;
                    case 'r' -> CountersignTally.RETURN;
                    case 'x' -> CountersignTally.REJECT;
                    case 's' -> CountersignTally.SILENT;
                    case 'c' -> CountersignTally.CLOSED;
                    default -> CountersignTally.REMOVED;
                })
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "ooo, undecided",
        "aao, undecided",
        "aaa, approve",
        "aas, approve",
        "sss, approve",
        "aax, reject",
        "xoo, reject",
        "xcc, reject",
        "aoo, undecided",
        "aro, return",
        "aa-, approve",
        "a--, approve",
        "ao-, undecided"
    })
    void asksAllToAgree(String letters, String outcome) {
        assertThat(new CountersignTally("all", 60, true).outcome(states(letters)))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "ooo, undecided",
        "aoo, approve",
        "acc, approve",
        "xxo, undecided",
        "xxx, reject",
        "xxs, approve",
        "xro, return",
        "xx-, reject"
    })
    void asksOneToAgree(String letters, String outcome) {
        assertThat(new CountersignTally("any", 60, true).outcome(states(letters)))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "ooooo, undecided", "aaooo, undecided", "aaaoo, approve", "aaacc, approve", "xxooo, undecided", "xxxoo, reject",
        "xxxcc, reject", "aaxxs, approve", "aaxxx, reject", "aaroo, return", "aaaxx, approve", "aax--, approve",
        "ax---, reject"
    })
    void asksSixtyPercentToAgree(String letters, String outcome) {
        assertThat(new CountersignTally("ratio", 60, true).outcome(states(letters)))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "all, aas, approve",
        "all, sss, approve",
        "all, xss, reject",
        "any, sss, reject",
        "any, ass, approve",
        "ratio, axs, reject",
        "ratio, aaxs, approve",
        "ratio, sss, reject",
        "all, oss, undecided"
    })
    void doesNotCountSilenceWhenThePolicySaysSo(String mode, String letters, String outcome) {
        assertThat(new CountersignTally(mode, 60, false).outcome(states(letters)))
                .isEqualTo(outcome);
    }

    @Test
    void saysTheRuleInWordsAndThatItIsAnAssumption() {
        assertThat(new CountersignTally("ratio", 60, false).words()).contains("60%", "不计入", "暂定");
        assertThat(new CountersignTally("all", 60, true).words()).contains("全部", "视为无意见");
    }
}
