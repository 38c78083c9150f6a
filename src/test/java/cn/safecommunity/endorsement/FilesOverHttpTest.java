package cn.safecommunity.endorsement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.safecommunity.HttpTest;
import cn.safecommunity.document.IssuedDocument;
import cn.safecommunity.document.Letters;
import cn.safecommunity.material.SampleMaterials;
import cn.safecommunity.ofd.SampleOfd;
import cn.safecommunity.printing.Offices;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Files and letters of a case through the application's own door. */
class FilesOverHttpTest extends HttpTest {

    @Autowired
    ApplicationDriver driver;

    @Autowired
    Letters letters;

    private Application draft;
    private Client clerk;
    private Client county;
    private Client stranger;

    @BeforeEach
    void openADraft() {
        driver.prepare();
        draft = driver.draftWithMaterials("provincial");
        clerk = as(person("files-clerk", "community-" + ApplicationDriver.COMMUNITY));
        county = as(person("files-county", "county-610902-examiner"));
        stranger = as(person("files-stranger", "county-610921-examiner"));
    }

    private Reply upload(Client client, String type, String fileName, byte[] content) {
        return send(client, "type=" + type, fileName, content);
    }

    private Reply send(Client client, String query, String fileName, byte[] content) {
        return client.upload("/api/cases/" + draft.id() + "/materials?" + query, fileName, content);
    }

    @Test
    void givesAFileBackAsAnAttachmentOfWhatItIs() {
        Reply uploaded = upload(clerk, "workReport", "工作报告 终稿.pdf", SampleMaterials.pdf());
        assertThat(uploaded.status()).as(uploaded.body()).isEqualTo(201);
        assertThat(uploaded.json().path("fileName").asText()).isEqualTo("工作报告 终稿.pdf");
        assertThat(uploaded.json().path("typeLabel").asText()).isEqualTo("创建安全社区工作报告");
        assertThat(uploaded.json().path("version").asInt()).isEqualTo(1);

        Reply content =
                county.get("/api/materials/" + uploaded.json().path("id").asLong() + "/content");
        assertThat(content.status()).isEqualTo(200);
        assertThat(content.body()).isEqualTo(new String(SampleMaterials.pdf(), StandardCharsets.US_ASCII));
        assertThat(content.header("Content-Type")).startsWith("application/pdf");
        assertThat(content.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(content.header("Content-Disposition")).startsWith("attachment;");
        String name = content.header("Content-Disposition").replaceFirst("(?s).*filename\\*=UTF-8''", "");
        assertThat(URLDecoder.decode(name, StandardCharsets.UTF_8)).isEqualTo("工作报告 终稿.pdf");
    }

    @Test
    void keepsBothVersionsOfAFileThatIsReplaced() {
        long first = upload(clerk, "workReport", "报告.pdf", SampleMaterials.pdf())
                .json()
                .path("id")
                .asLong();
        Reply other = upload(clerk, "workReport", "报告.pdf", SampleMaterials.pdf());
        assertThat(other.json().path("fileName").asText()).isEqualTo("报告（2）.pdf");
        assertThat(send(stranger, "replaces=" + first, "报告.pdf", SampleMaterials.pdf())
                        .status())
                .isEqualTo(404);
        assertThat(send(county, "replaces=" + first, "报告.pdf", SampleMaterials.pdf())
                        .status())
                .isEqualTo(403);
        Reply second = send(clerk, "replaces=" + first, "报告（改）.pdf", SampleMaterials.pdf());
        assertThat(second.json().path("version").asInt()).isEqualTo(2);
        Reply all = clerk.get("/api/cases/" + draft.id() + "/materials");
        assertThat(all.json().findValuesAsText("fileName"))
                .filteredOn("报告.pdf"::equals)
                .hasSize(2);
        assertThat(send(clerk, "replaces=999999999", "报告.pdf", SampleMaterials.pdf())
                        .status())
                .isEqualTo(404);
    }

    /** Two windows, or two of the unit, replace the same file: one does, the other reads that there is a newer one. */
    @Test
    void whatTwoReplaceAtOnceIsReplacedOnce() {
        long first = upload(clerk, "other", "现场照片.jpg", SampleMaterials.image("jpeg"))
                .json()
                .path("id")
                .asLong();
        Client colleague = as(person("files-colleague", "community-" + ApplicationDriver.COMMUNITY));
        List<Reply> replies = Stream.of(clerk, colleague, clerk, colleague)
                .parallel()
                .map(one -> send(one, "replaces=" + first, "重拍.jpg", SampleMaterials.image("jpeg")))
                .toList();
        assertThat(replies).extracting(Reply::status).containsOnlyOnce(201).containsOnly(201, 400);
        assertThat(replies)
                .filteredOn(reply -> reply.status() == 400)
                .allSatisfy(reply ->
                        assertThat(reply.json().path("message").asText()).contains("已经有新的版本。请刷新页面后再上传"));
        List<String> same = Stream.of(clerk, colleague)
                .parallel()
                .map(one -> upload(one, "other", "image.jpg", SampleMaterials.image("jpeg"))
                        .json()
                        .path("fileName")
                        .asText())
                .sorted()
                .toList();
        assertThat(same).as("telephones call every photo the same").containsExactly("image.jpg", "image（2）.jpg");
    }

    @Test
    void whatABrowserMayShowIsShownInABoxWithoutRights() {
        long photo = upload(clerk, "other", "现场.jpg", SampleMaterials.image("jpeg"))
                .json()
                .path("id")
                .asLong();
        Reply shown = county.get("/api/materials/" + photo + "/preview");
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(shown.header("Content-Disposition")).startsWith("inline;");
        assertThat(shown.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(shown.header("Content-Security-Policy")).contains("default-src 'none'", "sandbox");
        assertThat(stranger.get("/api/materials/" + photo + "/preview").status())
                .isEqualTo(404);
        assertThat(stranger.get("/api/materials/" + photo).status()).isEqualTo(404);
        assertThat(county.get("/api/materials/" + photo).json().path("fileName").asText())
                .isEqualTo("现场.jpg");

        long words = upload(clerk, "other", "说明.docx", SampleMaterials.docx("x"))
                .json()
                .path("id")
                .asLong();
        Reply refused = county.get("/api/materials/" + words + "/preview");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("message").asText()).contains("请下载后");
    }

    @Test
    void wordFilesAndLettersHavePages() {
        assumeTrue(Offices.installed());
        Reply words = upload(clerk, "other", "说明.docx", SampleMaterials.docx("五里镇的说明"));
        assertThat(words.json().path("pdf").asBoolean()).isTrue();
        pagesFor("/api/materials/" + words.json().path("id").asLong() + "/pdf", "说明.pdf");
        Reply photo = upload(clerk, "other", "现场.jpg", SampleMaterials.image("jpeg"));
        assertThat(photo.json().path("pdf").asBoolean()).isFalse();
        Reply refused = clerk.get("/api/materials/" + photo.json().path("id").asLong() + "/pdf");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("message").asText()).contains("请直接预览或者下载");

        driver.start("provincial");
        driver.review("county", "return");
        IssuedDocument letter = letters.of(draft.id()).get(0);
        String path = "/api/documents/" + letter.id();
        pagesFor(path + "/pdf", letter.number() + " " + letter.title() + ".pdf");
        assertThat(county.get(path).json().path("pdf").asBoolean()).isTrue();
        assertThat(county.get(path).json().path("number").asText()).isEqualTo(letter.number());
        assertThat(stranger.get(path).status()).isEqualTo(404);
    }

    @Test
    void ofdFilesHavePagesAndABrokenOneSaysWhatToDo() {
        Reply paper = upload(clerk, "other", "批复.ofd", SampleOfd.saying("五里镇的批复"));
        assumeTrue(paper.json().path("pdf").asBoolean(), "no fontconfig on this machine");
        pagesFor("/api/materials/" + paper.json().path("id").asLong() + "/pdf", "批复.pdf");

        long broken = upload(clerk, "other", "空.ofd", SampleMaterials.ofd())
                .json()
                .path("id")
                .asLong();
        Reply refused = county.get("/api/materials/" + broken + "/pdf");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("message").asText()).contains("转不成 PDF", "请下载后");
        assertThat(county.get("/api/materials/" + broken + "/content").status()).isEqualTo(200);
        assertThat(stranger.get("/api/materials/" + broken + "/pdf").status()).isEqualTo(404);
    }

    private void pagesFor(String path, String fileName) {
        for (Client reader : List.of(clerk, county)) {
            Reply pages = reader.get(path);
            assertThat(pages.status()).as(pages.body()).isEqualTo(200);
            assertThat(pages.header("Content-Type")).startsWith("application/pdf");
            assertThat(pages.header("Content-Security-Policy")).contains("sandbox");
            assertThat(pages.body()).startsWith("%PDF");
            String name = pages.header("Content-Disposition").replaceFirst("(?s).*filename\\*=UTF-8''", "");
            assertThat(URLDecoder.decode(name, StandardCharsets.UTF_8)).isEqualTo(fileName);
        }
        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(anybody().get(path).status()).isEqualTo(401);
    }

    @Test
    void doesNotExistForWhoMayNotSeeTheCase() {
        long id = upload(clerk, "workReport", "报告.pdf", SampleMaterials.pdf())
                .json()
                .path("id")
                .asLong();
        Reply hidden = stranger.get("/api/materials/" + id + "/content");
        Reply missing = stranger.get("/api/materials/999999999/content");
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.body()).isEqualTo(missing.body());
        assertThat(stranger.get("/api/cases/" + draft.id() + "/materials").status())
                .isEqualTo(404);
        assertThat(upload(stranger, "workReport", "报告.pdf", SampleMaterials.pdf())
                        .status())
                .isEqualTo(404);
        assertThat(anybody().get("/api/materials/" + id + "/content").status()).isEqualTo(401);
    }

    @Test
    void isUploadedByTheUnitsOwnPeopleOnly() {
        Reply refused = upload(county, "workReport", "报告.pdf", SampleMaterials.pdf());
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().path("message").asText()).contains("只有申报单位");
    }

    /** The colleague, also one who works at the county as well, looks on until the task is given back. */
    @Test
    void isUploadedByWhoeverHasTakenTheCorrectionAndByNoColleague() {
        String unit = "community-" + ApplicationDriver.COMMUNITY;
        Client colleague = as(person("files-colleague", unit, "county-610902-examiner"));
        driver.start("provincial");
        assertThat(upload(clerk, "workReport", "补正.pdf", SampleMaterials.pdf()).status())
                .isEqualTo(400);
        driver.review("county", "return");
        String task = "/engine-rest/task/" + driver.taskId("correct");
        assertThat(clerk.post(task + "/claim", "{\"userId\":\"files-clerk\"}").status())
                .isEqualTo(204);

        assertThat(upload(clerk, "workReport", "补正.pdf", SampleMaterials.pdf()).status())
                .isEqualTo(201);
        Reply refused = upload(colleague, "workReport", "补正.pdf", SampleMaterials.pdf());
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().path("message").asText()).contains("已由同事领取");
        assertThat(upload(county, "workReport", "补正.pdf", SampleMaterials.pdf()).status())
                .isEqualTo(403);

        assertThat(clerk.post(task + "/unclaim", null).status()).isEqualTo(204);
        assertThat(upload(colleague, "workReport", "补正.pdf", SampleMaterials.pdf())
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"workReport,报告.pdf,400,file", "novel,报告.pdf,400,type"})
    void refusesWithTheFieldAndTheReason(String type, String name, int status, String field) {
        byte[] program = Arrays.copyOf(new byte[] {'M', 'Z'}, 400);
        Reply refused = upload(clerk, type, name, program);
        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.json().path("field").asText()).isEqualTo(field);
    }

    @Test
    void saysThatAFileIsTooLarge() {
        Reply refused = upload(clerk, "workReport", "扫描件.pdf", new byte[20 * 1024 * 1024 + 1]);
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.json().path("message").asText()).contains("20 MB");
        assertThat(upload(clerk, "workReport", "扫描件.pdf", new byte[30 * 1024 * 1024])
                        .status())
                .isEqualTo(413);
    }

    @Test
    void takesAFileOfExactlyTwentyMegabytes() {
        byte[] content = SampleMaterials.pdf(20 * 1024 * 1024);
        Reply taken = upload(clerk, "workReport", "扫描件.pdf", content);
        assertThat(taken.status()).as(taken.body()).isEqualTo(201);
    }

    @Test
    void givesALetterToThoseWhoSeeTheCase() {
        driver.start("provincial");
        driver.review("county", "return");
        IssuedDocument notice = letters.of(draft.id()).get(0);
        Reply content = clerk.get("/api/documents/" + notice.id() + "/content");
        assertThat(content.status()).isEqualTo(200);
        assertThat(content.header("Content-Type")).startsWith(Letters.MEDIA_TYPE);
        assertThat(content.header("Content-Disposition")).startsWith("attachment;");
        Reply hidden = stranger.get("/api/documents/" + notice.id() + "/content");
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.body())
                .isEqualTo(stranger.get("/api/documents/999999999/content").body());
    }
}
