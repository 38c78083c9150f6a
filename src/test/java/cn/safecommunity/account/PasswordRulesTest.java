package cn.safecommunity.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    @ParameterizedTest
    @CsvSource({
        "1, 至少要有 10 个字符",
        "kx7#Qm2!z, 至少要有 10 个字符",
        "你好世界, 至少要有 10 个字符",
        "aaaaaaaaaaaa, 重复或连续",
        "abababababab, 重复或连续",
        "1234567890, 重复或连续",
        "0987654321, 重复或连续",
        "abcdefghijkl, 重复或连续",
        "qwertyuiop, 重复或连续",
        "lkjhgfdsapo, 重复或连续",
        "Password123, 太常见",
        "1QAZ2WSX3EDC, 太常见",
        "my-zhangsan-2026, 用户名或姓名",
        "我叫张三丰住在汉滨区, 用户名或姓名"
    })
    void turnsDownWhatIsEasilyGuessed(String password, String reason) {
        assertThat(PasswordRules.fault(password, "ZhangSan", "张三丰", null, ""))
                .hasValueSatisfying(fault -> assertThat(fault).contains(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery staple", "瀛湖的水很清月亮很圆", "kx7#Qm2!zP", "九月九日登高望远 2026"})
    void takesAnySentence(String password) {
        assertThat(PasswordRules.fault(password, "zhangsan", "张三丰")).isEmpty();
    }

    @Test
    void countsCharactersAndNotTheirParts() {
        assertThat(PasswordRules.fault("\uD83D\uDE00\uD83D\uDE01\uD83D\uDE02\uD83D\uDE03\uD83D\uDE04"))
                .isPresent();
        assertThat(PasswordRules.fault("aB1".repeat(100))).isPresent();
    }
}
