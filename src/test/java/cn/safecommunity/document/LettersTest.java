package cn.safecommunity.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.safecommunity.CaseSamples;
import cn.safecommunity.EngineTest;
import cn.safecommunity.NotFound;
import cn.safecommunity.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters and their numbers on a real PostgreSQL. */
class LettersTest extends EngineTest {

    private static final String COUNTY = "610902";

    @Autowired
    Letters letters;

    @Autowired
    DocumentNumbers numbers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private long caseId;

    @BeforeEach
    void openACase() {
        caseId = CaseSamples.draft(jdbc);
    }

    private static Map<String, Object> fields() {
        Map<String, Object> fields = new HashMap<>();
        fields.put("communityName", "五里镇");
        fields.put("countyName", "汉滨区");
        fields.put("titleName", "省级安全社区");
        fields.put("businessKey", "P-610902104-2014-1");
        fields.put("unitTypeName", "农村社区（乡镇）");
        fields.put("registeredOn", LocalDate.of(2012, 3, 1));
        fields.put("opinion", "材料齐全，\n同意推荐");
        fields.put("unitFacts", "该单位于2012年3月1日办理备案。");
        fields.put("reviewFacts", "2013年发生各类事故2起。");
        fields.put("request", "请予审核");
        fields.put("countyAuthority", "汉滨区安全生产监督管理局");
        fields.put("recommendationNumber", "汉安监发〔2014〕3号");
        return fields;
    }

    private static String series() {
        String letters = "甲乙丙丁戊己庚辛壬癸";
        StringBuilder code = new StringBuilder("试");
        ThreadLocalRandom.current().ints(8, 0, letters.length()).forEach(i -> code.append(letters.charAt(i)));
        return code.toString();
    }

    private String next(String series) {
        return transaction.execute(status -> numbers.next(series));
    }

    @Test
    void putsNumberIssuerAndRecipientOnTheLetter() throws IOException {
        IssuedDocument letter = letters.issue("recommendation", caseId, COUNTY, fields(), "county-610902-leader");
        assertThat(letter.number()).matches("汉安监发〔\\d{4}〕[1-9]\\d*号");
        assertThat(letter.title()).isEqualTo("关于推荐汉滨区五里镇参加省级安全社区评定的意见");
        assertThat(letter.fileName()).isEqualTo(letter.number() + " " + letter.title() + ".docx");
        assertThat(LetterTemplateTest.textOf(letters.content(letter.id())))
                .contains(
                        letter.number(),
                        "汉滨区安全生产监督管理局文件",
                        "安康市安全生产监督管理局：",
                        "于2012年3月1日办理",
                        "材料齐全，同意推荐。",
                        "签发人：负责人甲",
                        "联系人：负责人甲；联系电话：0915-0000010");
        assertThat(letters.of(caseId)).containsExactly(letter);
        assertThat(letters.caseOf(letter.id())).isEqualTo(caseId);
    }

    @Test
    void addressesTheProvinceWhenTheCityIssues() throws IOException {
        IssuedDocument letter = letters.issue("filing", caseId, "610900", fields(), "city-leader");
        assertThat(letter.number()).startsWith("安安监函〔");
        assertThat(LetterTemplateTest.textOf(letters.content(letter.id()))).contains("陕西省安全生产监督管理局：", "汉滨区五里镇");
    }

    @Test
    void doesNotIssueALetterWithAHoleAndGivesTheNumberBack() {
        Map<String, Object> incomplete = fields();
        incomplete.remove("request");
        incomplete.put("opinion", "  ");
        String before = next("汉安监发");
        assertThatThrownBy(() -> letters.issue("recommendation", caseId, COUNTY, incomplete, "county-610902-leader"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("opinion、request")
                .hasMessageContaining("管理员");
        assertThat(letters.of(caseId)).isEmpty();
        assertThat(serial(next("汉安监发"))).isEqualTo(serial(before) + 1);
    }

    @Test
    void keepsAnIssuedDocumentAsItWas() {
        IssuedDocument letter = letters.issue("recommendation", caseId, COUNTY, fields(), "county-610902-leader");
        assertThatThrownBy(() -> jdbc.sql("UPDATE issued_document SET title = 'x' WHERE id = ?")
                        .param(letter.id())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("evidence");
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM issued_document WHERE id = ?")
                        .param(letter.id())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> letters.content(-1)).isInstanceOf(NotFound.class);
    }

    @Test
    void numbersOnlyInsideATransaction() {
        assertThatThrownBy(() -> numbers.next(series())).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void startsAgainAtOneEveryYear() {
        String series = series();
        ClockUtil.setCurrentTime(Timestamp.valueOf("2014-12-31 23:59:00"));
        assertThat(next(series)).isEqualTo(series + "〔2014〕1号");
        assertThat(next(series)).isEqualTo(series + "〔2014〕2号");
        ClockUtil.setCurrentTime(new Date(ClockUtil.getCurrentTime().getTime() + 120_000));
        assertThat(next(series)).isEqualTo(series + "〔2015〕1号");
    }

    @Test
    void leavesNoGapAndNoDuplicateUnderParallelIssueWithRollbacks() throws Exception {
        String series = series();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Integer> given = new ArrayList<>();
        try {
            List<Callable<Integer>> issues = new ArrayList<>();
            for (int i = 0; i < 120; i++) {
                boolean rollback = i % 3 == 0;
                issues.add(() -> issueOrRollBack(series, rollback));
            }
            for (Future<Integer> issue : threads.invokeAll(issues)) {
                given.add(issue.get());
            }
        } finally {
            threads.shutdown();
        }
        assertThat(given.stream().filter(serial -> serial > 0).sorted().toList())
                .isEqualTo(IntStream.rangeClosed(1, 80).boxed().toList());
    }

    private int issueOrRollBack(String series, boolean rollback) {
        Integer serial = transaction.execute(status -> {
            String number = numbers.next(series);
            if (rollback) {
                status.setRollbackOnly();
                return 0;
            }
            return serial(number);
        });
        return serial == null ? 0 : serial;
    }

    private static int serial(String number) {
        return Integer.parseInt(number.replaceFirst(".*〕(\\d+)号", "$1"));
    }

    @Test
    void refusesToStartWithATemplateThatAsksForWhatDoesNotExist(@TempDir Path directory) throws IOException {
        for (LetterKind kind : LetterKind.values()) {
            Files.copy(Path.of("forms/letters", kind.id() + ".docx"), directory.resolve(kind.id() + ".docx"));
        }
        LetterTemplates templates = templatesIn(directory);
        templates.afterPropertiesSet();
        Files.copy(
                Path.of("forms/letters/certificate.docx"),
                directory.resolve("filing.docx"),
                StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(templates::afterPropertiesSet)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("filing.docx")
                .hasMessageContaining("plaqueNumber");
    }

    private static LetterTemplates templatesIn(Path directory) {
        return new LetterTemplates(
                new DefaultResourceLoader(), directory.toUri().toString());
    }
}
