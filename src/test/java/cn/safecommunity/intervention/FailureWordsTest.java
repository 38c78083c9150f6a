package cn.safecommunity.intervention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Technical words of a failure become a reason and an advice in Chinese. */
class FailureWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "省级备案系统暂时不能办理（503）：{\"message\":\"x\"}。系统会自动重试。 | 省级备案系统暂时不能办理（503）：{\"message\":\"x\"}。系统会自动重试。",
                "ENGINE-16004 Exception: 请先填写备案号。 (case 12) | 请先填写备案号。",
                "MailConnectException: Couldn't connect to host, port: mail, 25 | 邮件服务器连接不上，或者没有接收。",
                "ConnectException: Connection refused | 对方系统连接不上。",
                "SocketTimeoutException: Read timed out | 对方系统没有按时答复。",
                "ENGINE-03005 OptimisticLockingException | 有人同时在办理这个案卷，系统没有抢先改动。",
                "CannotGetJdbcConnectionException: Failed | 数据库当时连接不上。",
                "ERROR: DuplicateKeyException (name)=(五里镇) already exists | 要保存的内容与已有的记录冲突。",
                "The process variable county is missing | 案卷缺少变量“county”。",
                "Unknown property used in expression: ${x} | 流程图与系统的版本对不上。",
                "java.lang.IllegalStateException: nobody knows | 系统内部出错。"
            })
    void aMessageIsSaidInPlainWords(String message, String reason) {
        FailureWords words = FailureWords.of(message, null);
        assertThat(words.reason()).isEqualTo(reason);
        assertThat(words.advice()).matches("[^A-Za-z]+。");
    }

    @Test
    void theTraceSaysWhatTheMessageDoesNot() {
        assertThat(FailureWords.of(
                                "No such file",
                                "java.nio.file.NoSuchFileException\n\tat cn.safecommunity.document.Letters.issue(Letters.java:1)")
                        .reason())
                .isEqualTo("公文没有生成。");
        assertThat(FailureWords.of(null, null).reason()).isEqualTo("系统内部出错。");
    }
}
