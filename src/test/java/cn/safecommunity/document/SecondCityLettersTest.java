package cn.safecommunity.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.document.LetterTemplate.Letter;
import cn.safecommunity.organisation.Office;
import cn.safecommunity.organisation.Organisation;
import cn.safecommunity.organisation.People;
import cn.safecommunity.organisation.SecondCity;
import cn.safecommunity.policy.Policy;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.Mockito;

/** A second city prints every letter from its own files: other authorities, another notice, and nothing of the first city. */
class SecondCityLettersTest {

    private static final String COUNTY = "990102";

    /** What the first city's files say, and no letter of the second. */
    private static final String FIRST_CITY = "安监|安全生产监督管理局|安康|汉滨|陕";

    private final People people = Mockito.mock(People.class);

    private LetterContents contents() throws IOException {
        Mockito.when(people.nameOf("clerk")).thenReturn("周海燕");
        Mockito.when(people.nameOf("leader")).thenReturn("钱学农");
        Clock clock = Clock.fixed(Instant.parse("2020-03-05T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
        return new LetterContents(SecondCity.offices(), people, policy(), clock, "");
    }

    /** The policy of the second city: another notice, another term, the same rules. */
    private static Policy policy() throws IOException {
        String file = Files.readString(Path.of("src/main/resources/policy/ankang-2013.yaml"))
                .replace("notice: 安政发〔2013〕8号", "notice: 江政发〔2019〕3号")
                .replace("title: 安康市人民政府关于深入推进安全社区建设工作的实施意见", "title: 江北市人民政府关于推进安全社区建设的意见");
        Policy policy = new YAMLMapper().readValue(file, Policy.class);
        assertThat(policy.citation()).isEqualTo("《江北市人民政府关于推进安全社区建设的意见》（江政发〔2019〕3号）");
        return policy;
    }

    private static Map<String, Object> given() {
        Map<String, Object> given = new HashMap<>();
        Office city = SecondCity.offices().of("990100");
        given.put("countyName", "城中区");
        given.put("communityName", "和平街道办事处");
        given.put("unitTypeName", "城市社区（街道）");
        given.put("titleName", "省级安全社区");
        given.put("businessKey", "P-990102001-2020-1");
        given.put("registeredOn", LocalDate.of(2018, 3, 1));
        given.put("unitFacts", "该单位于2018年3月1日办理备案。");
        given.put("reviewFacts", "2019年未发生各类事故。");
        given.put("request", "请予审核");
        given.put("opinion", "材料齐全，同意推荐");
        given.put("addressee", "城中区和平街道办事处");
        given.put("missingItems", List.of("自评报告未加盖公章，请补盖后重新上传"));
        given.put("countyAuthority", SecondCity.offices().of(COUNTY).name());
        given.put("recommendationNumber", "城应急发〔2020〕2号");
        given.put("leadingBody", "分管领导：王某（副区长）");
        given.put("pilotCount", "1");
        given.put("pilots", List.of(pilot()));
        given.put("certificateNumber", "示应急证〔2020〕1号");
        given.put("plaqueNumber", "牌P9901020012020-1");
        given.put("conferredOn", LocalDate.of(2020, 3, 5));
        given.put("validFrom", LocalDate.of(2020, 3, 5));
        given.put("validUntil", LocalDate.of(2023, 3, 4));
        given.put("copies", city.name());
        given.put("rule", "根据证后管理的规定，撤销安全社区称号。");
        given.put(
                "remedy", "可以自收到本决定之日起六十日内向" + SecondCity.offices().of("990000").appeal() + "申请行政复议。");
        given.put("ground", "有效期内发生较大及以上事故");
        given.put("explanation", "事故调查报告已经批复");
        given.put(LetterContents.CONTACT, "clerk");
        return given;
    }

    private static Map<String, String> pilot() {
        Map<String, String> row = new HashMap<>(Map.of("number", "1", "unit", "和平街道办事处"));
        Stream.of("leader", "town", "contact").forEach(layer -> {
            row.put(layer + "Name", "赵某");
            row.put(layer + "Post", "副主任");
            row.put(layer + "Phone", "000-9");
        });
        return row;
    }

    private String printed(LetterKind kind, String code) throws IOException {
        Organisation issuer = SecondCity.organisation(code);
        LetterContents contents = contents();
        Map<String, Object> fields = contents.of(issuer, "leader", given());
        fields.put("number", kind.issuerCode(Objects.requireNonNull(issuer.issuerCode())) + "〔2020〕3号");
        contents.addCheck(fields, "7KQ2-M4XD-9TRP");
        contents.requireAll(kind, LetterTemplateTest.template(kind), fields);
        Letter letter = LetterTemplateTest.template(kind).print(fields, "某局", new Date(0));
        return LetterTemplateTest.textOf(letter.content());
    }

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void everyLetterNamesItsAuthorityAndNothingOfTheFirstCity(LetterKind kind) throws IOException {
        assertThat(printed(kind, COUNTY))
                .contains("城中区应急管理局")
                .doesNotContainPattern(FIRST_CITY)
                .doesNotContain("{{");
    }

    @Test
    void theRecommendationGoesToTheAuthorityAboveUnderTheNoticeOfTheCity() throws IOException {
        assertThat(printed(LetterKind.RECOMMENDATION, COUNTY))
                .contains(
                        "江北市应急管理局：",
                        "城应急发〔2020〕3号",
                        "城中区和平街道办事处",
                        "江政发〔2019〕3号",
                        "签发人：钱学农",
                        "2020年3月5日",
                        "周海燕；联系电话：000-3");
    }

    @Test
    void theCertificateOfTheProvinceIsTheProvinces() throws IOException {
        assertThat(printed(LetterKind.CERTIFICATE, "990000"))
                .contains("示例省应急管理厅", "江北市城中区和平街道办事处", "二〇二〇年三月五日")
                .doesNotContainPattern(FIRST_CITY);
    }
}
