package cn.safecommunity.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumberTest {

    @Test
    void isWrittenAsTheStandardWantsIt() {
        assertThat(new DocumentNumber("汉安监发", 2014, 3).text()).isEqualTo("汉安监发〔2014〕3号");
    }

    @ParameterizedTest
    @ValueSource(strings = {"安政发〔2013〕8号", "安监总宣教〔2015〕104号", "国办发明电〔2013〕28号", "陕安监函〔2014〕12号"})
    void knowsRealNumbers(String number) {
        assertThat(number).matches(DocumentNumber.FORM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"安政发[2013]8号", "安政发(2013)8号", "安政发〔2013〕08号", "安政发〔2013〕第8号", "安政发〔13〕8号", "发〔2013〕8号"})
    void refusesWhatIsNotOne(String number) {
        assertThat(number).doesNotMatch(DocumentNumber.FORM);
    }

    @ParameterizedTest
    @CsvSource({"发,2014,1", "汉安监发,214,1", "汉安监发,2014,0", "汉安监发,2014,100000", "汉安 监发,2014,1"})
    void doesNotGiveOutAWrongOne(String issuerCode, int year, int serial) {
        assertThatThrownBy(() -> new DocumentNumber(issuerCode, year, serial))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "RECOMMENDATION,汉安监发,汉安监发",
        "CORRECTION,汉安监发,汉安监函",
        "FILING,安安监发,安安监函",
        "CORRECTION,陕安监函,陕安监函",
        "CERTIFICATE,陕安监函,陕安监社证",
        "CERTIFICATE,中安健协函,中安健协社证"
    })
    void numbersLettersAndCertificatesOfAnAuthorityApart(LetterKind kind, String configured, String issuerCode) {
        assertThat(kind.issuerCode(configured)).isEqualTo(issuerCode);
    }
}
