package cn.safecommunity.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetterTemplateTest {

    static final Map<String, Object> VALUES = values();

    private static Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("number", "汉安监发〔2014〕3号");
        values.put("issuerName", "汉滨区安全生产监督管理局");
        values.put("superiorName", "安康市安全生产监督管理局");
        values.put("signerName", "李建国");
        values.put("today", "2014年3月5日");
        values.put("todayInWords", "二〇一四年三月五日");
        values.put("cityName", "安康市");
        values.put("countyName", "汉滨区");
        values.put("communityName", "五里镇");
        values.put("unitTypeName", "农村社区（乡镇）");
        values.put("registeredOn", "2012年3月1日");
        values.put("titleName", "省级安全社区");
        values.put("businessKey", "P-610902104-2014-1");
        values.put("unitName", "汉滨区五里镇");
        values.put("holderName", "安康市汉滨区五里镇");
        values.put("weName", "我局");
        values.put("contactName", "张三");
        values.put("telephone", "0915-0000010");
        values.put("address", "安康市汉滨区（示例地址）");
        values.put("basis", "《安康市人民政府关于深入推进安全社区建设工作的实施意见》（安政发〔2013〕8号）");
        values.put("standard", "《安全社区建设基本要求》（AQ/T 9001\u20112006）");
        values.put("unitFacts", "该单位为农村社区（乡镇），2012年3月1日办理安全社区创建备案，至2014年3月5日已创建24个月（申报要求不少于12个月）。");
        values.put("reviewFacts", "2013年发生各类事故2起，死亡0人，重伤1人，控制指标为3起、0人、2人，未超过控制指标。");
        values.put("request", "请予审核");
        values.put("countyAuthority", "汉滨区安全生产监督管理局");
        values.put("recommendationNumber", "汉安监发〔2014〕3号");
        values.put("copies", "安康市安全生产监督管理局，汉滨区安全生产监督管理局");
        values.put("rule", "根据《安全社区评定管理办法（试行）》关于证后管理的规定，有效期内发生较大及以上事故的，撤销安全社区称号。");
        values.put("remedy", "如不服本决定，可以自收到本决定之日起六十日内向陕西省人民政府申请行政复议。");
        values.put("checkCode", "7KQ2-M4XD-9TRP");
        values.put("checkPlace", "“安全社区公示”页面");
        values.put("opinion", "该镇组织机构健全，安全促进项目覆盖交通、消防、学校等重点领域，材料真实完整，同意推荐。");
        values.put("addressee", "汉滨区五里镇");
        values.put("missingItems", LetterText.items(List.of("自评报告未加盖公章，请补盖后重新上传", "2013年事故与伤害统计缺少第四季度数据")));
        values.put("correctionDays", "10");
        values.put("plaqueNumber", "牌P6109021042014-1");
        values.put("conferredOn", "2014年12月18日");
        values.put("validUntil", "2017年12月17日");
        values.put("validFrom", "2014年12月18日");
        values.put("certificateNumber", "陕安监社证〔2014〕3号");
        values.put("leadingBody", "分管领导：王某（副区长）；具体联系人：张三，电话0915-0000011");
        values.put("pilotCount", "2");
        values.put("pilots", LetterText.rows(List.of(pilot("1", "五里镇"), pilot("2", "老城街道办事处"))));
        values.put("ground", "有效期内发生较大及以上事故");
        values.put("explanation", "2016年5月3日辖区内发生较大生产安全事故，造成3人死亡，事故调查报告已经批复。");
        return values;
    }

    private static Map<String, String> pilot(String number, String unit) {
        Map<String, String> row = new HashMap<>(Map.of("number", number, "unit", unit));
        Map.of("leader", "李某", "town", "周某", "contact", "赵某").forEach((layer, name) -> {
            row.put(layer + "Name", name);
            row.put(layer + "Post", layer.equals("leader") ? "区委常委、常务副区长" : "副镇长、安监站站长");
            row.put(layer + "Phone", "0915-0000012");
        });
        return row;
    }

    static LetterTemplate template(LetterKind kind) throws IOException {
        return new LetterTemplate(Files.readAllBytes(Path.of("forms/letters", kind.id() + ".docx")));
    }

    static String textOf(byte[] docx) throws IOException {
        try (XWPFWordExtractor text = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)))) {
            return text.getText();
        }
    }

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void asksOnlyForWhatItsKindHas(LetterKind kind) throws IOException {
        assertThat(kind.fields()).containsAll(template(kind).fields());
        assertThat(template(kind).fields()).contains("number", "issuerName");
    }

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void leavesNoFieldAndNoHole(LetterKind kind) throws IOException {
        LetterTemplate.Letter letter = template(kind).print(VALUES, "汉滨区安全生产监督管理局", new Date(0));
        Files.createDirectories(Path.of("target/letters"));
        Files.write(Path.of("target/letters", kind.id() + ".docx"), letter.content());
        String text = textOf(letter.content());
        assertThat(text).doesNotContain("{{").doesNotContain("}}");
        assertThat(text).contains("汉安监发〔2014〕3号", "汉滨区安全生产监督管理局");
        assertThat(text)
                .contains(
                        kind == LetterKind.RESPONSIBILITIES
                                ? new String[] {"汉滨区安全社区试点", "五里镇", "老城街道办事处"}
                                : new String[] {"汉滨区五里镇", "省级安全社区"});
    }

    @Test
    void printsALineForEveryPilotWithWhoAnswersForItAtEveryLayer() throws IOException {
        LetterTemplate.Letter letter = template(LetterKind.RESPONSIBILITIES).print(VALUES, "某局", new Date(0));
        assertThat(letter.title()).isEqualTo("关于报送汉滨区安全社区试点和包抓责任一览表的报告");
        assertThat(textOf(letter.content()))
                .contains("安康市安全生产委员会办公室：", "具体联系人：张三", "特此报告。")
                .containsPattern("1\\s+五里镇\\s+李某\\s+区委常委、常务副区长\\s+0915-0000012\\s+周某")
                .containsPattern("2\\s+老城街道办事处\\s+李某")
                .doesNotContain("[", "]");
    }

    @Test
    void takesItsTitleFromTheParagraphMarkedAsTitle() throws IOException {
        assertThat(template(LetterKind.RECOMMENDATION)
                        .print(VALUES, "某局", new Date(0))
                        .title())
                .isEqualTo("关于推荐汉滨区五里镇参加省级安全社区评定的意见");
        assertThat(template(LetterKind.CERTIFICATE)
                        .print(VALUES, "某局", new Date(0))
                        .title())
                .isEqualTo("安全社区证书");
    }

    @Test
    void listsEveryMissingItemWithItsNumber() throws IOException {
        String text = textOf(
                template(LetterKind.CORRECTION).print(VALUES, "某局", new Date(0)).content());
        assertThat(text).contains("1.自评报告未加盖公章，请补盖后重新上传；", "2.2013年事故与伤害统计缺少第四季度数据。");
    }

    @Test
    void printsWhatPeopleTypedAsTheyTypedIt() throws IOException {
        Map<String, Object> values = new HashMap<>(VALUES);
        values.put("opinion", "见{{number}}，<b>&amp;</b> #{1+1} ${x}。");
        String text = textOf(template(LetterKind.RECOMMENDATION)
                .print(values, "某局", new Date(0))
                .content());
        assertThat(text).contains("见{{number}}，<b>&amp;</b> #{1+1} ${x}。");
    }

    @Test
    void doesNotPrintALetterWithAHole() throws IOException {
        Map<String, Object> values = new HashMap<>(VALUES);
        values.remove("signerName");
        LetterTemplate template = template(LetterKind.RECOMMENDATION);
        assertThatThrownBy(() -> template.print(values, "某局", new Date(0))).hasMessageContaining("signerName");
    }

    @Test
    void findsFieldsThatAClerkTypedInSeveralPieces() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            var paragraph = document.createParagraph();
            for (String piece : new String[] {"编号{", "{num", "ber}", "}。"}) {
                paragraph.createRun().setText(piece);
            }
            document.write(out);
        }
        assertThat(new LetterTemplate(out.toByteArray()).fields()).containsExactly("number");
        assertThat(new LetterTemplate(out.toByteArray()).hasTitle()).isFalse();
    }
}
