package cn.safecommunity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of documents and receipts as people type them. */
class WrittenNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "陕安监社证〔2014〕2号",
                "陕安监社证〔２０１４〕２号",
                " 陕安监社证 〔2014〕 2 号　",
                "陕安监社证[2014]2号",
                "陕安监社证［2014］2号",
                "陕安监社证【2014】2号",
                "陕安监社证(2014)2号",
                "陕安监社证（２０１４）2号",
                "陕安监社证﹝2014﹞2号",
                "陕安监社证〔 2014 〕02号",
                "陕安监社证〔2014〕第2号",
                "陕安监社证〔2014〕2"
            })
    void isTheSameHoweverItWasTyped(String typed) {
        assertThat(WrittenNumber.of(typed)).isEqualTo("陕安监社证〔2014〕2号");
    }

    @ParameterizedTest
    @ValueSource(strings = {"陕安监社证〔2014〕20号", "安监社证〔2014〕2号", "陕安监社证〔2015〕2号", "陕安监社证20142号", ""})
    void isNotTakenForAnother(String typed) {
        assertThat(WrittenNumber.of(typed)).isNotEqualTo("陕安监社证〔2014〕2号");
    }

    @Test
    void keepsANumberThatEndsInNoughts() {
        assertThat(WrittenNumber.of("安政发〔2013〕80号")).isEqualTo("安政发〔2013〕80号");
    }

    @ParameterizedTest
    @CsvSource({"五里 [2014], 五里 〔2014〕", "【２０１４】2号, 〔2014〕2号", "五里镇（原石转镇）, 五里镇（原石转镇）"})
    void wordsOfASearchKeepTheirBlanksAndOtherBrackets(String typed, String sought) {
        assertThat(WrittenNumber.inWords(typed)).isEqualTo(sought);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"JB20150501-01234567", "jb20150501-01234567 ", "ＪＢ２０１５０５０１－０１２３４５６７", "JB 20150501—01234567"})
    void aReceiptIsTheSameHoweverItWasTyped(String typed) {
        assertThat(WrittenNumber.ofCode(typed)).isEqualTo("JB20150501-01234567");
    }
}
