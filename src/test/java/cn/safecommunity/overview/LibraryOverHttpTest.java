package cn.safecommunity.overview;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The library as anybody reads it, without a login. */
class LibraryOverHttpTest extends HttpTest {

    @LocalServerPort
    private int port;

    @Test
    void namesTheStandardWithWhereToGetItAndTheRulesInForce() {
        Reply page = anybody().get("/library/");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("AQ/T 9001-2006", "标准正文请在市安全监管局网站", "备案后连续创建满 24 个月，最近 2 个完整年度")
                .contains("版本 national-50", "现用于：自评、初验、现场评定、复评", "新的评定不再采用");
    }

    @Test
    void hasTheNoticeToRead() {
        assertThat(anybody().get("/library/documents/ankang-2013-8").body())
                .contains("安政发〔2013〕8号", "“全国安全社区”4个、“省级安全社区”15个", "接受社会监督")
                .doesNotContain("---", "**");
    }

    @Test
    void hasEverySetToReadWithWhatIsAssumed() {
        assertThat(anybody().get("/library/sets/city-45").body()).contains("有安全社区建设领导机构", "暂定，未见正式文本");
    }

    @Test
    void hasEverySetToDownload() throws IOException, InterruptedException {
        HttpResponse<byte[]> file = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://localhost:" + port + "/library/sets/national-50.xlsx"))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(file.statusCode()).isEqualTo(200);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file.body()))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(2).getCell(2).getStringCellValue()).isEqualTo("二级指标");
            assertThat(sheet.getLastRowNum()).isEqualTo(52);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"documents/nothing", "sets/nothing", "sets/nothing.xlsx", "documents/..%2fpolicy"})
    void saysWhatItDoesNotHave(String path) {
        assertThat(anybody().get("/library/" + path).status()).isIn(400, 404);
    }
}
