package cn.safecommunity.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiErrorsTest extends HttpTest {

    @BeforeEach
    void people() {
        person("apiperson");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/test/fail/refusal, 400, Refusal, 请填写意见。",
        "GET, /api/test/fail/forbidden, 403, Forbidden, 这不是您的权限。",
        "GET, /api/test/fail/missing, 404, NotFound, 没有这个事项。",
        "GET, /api/test/fail/race, 409, Conflict, 已由他人或系统办理",
        "GET, /api/test/fail/bug, 500, Error, 系统出错",
        "GET, /api/test/fail/bug?number=x, 400, BadRequest, 须为整数",
        "GET, /api/test/nothing, 404, NotFound, 没有这个地址",
        "POST, /api/test/who, 405, BadRequest, 不支持这种操作",
    })
    void answersInChineseWithTheRightStatus(String method, String path, int status, String type, String text) {
        Reply reply = as("apiperson").send(method, path, null);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.json().get("type").asText()).isEqualTo(type);
        assertThat(reply.json().get("message").asText()).contains(text);
        assertThat(reply.body()).doesNotContain("secret");
    }

    @Test
    void namesTheField() {
        assertThat(as("apiperson")
                        .get("/api/test/fail/refusal")
                        .json()
                        .get("field")
                        .asText())
                .isEqualTo("opinion");
        assertThat(as("apiperson").get("/api/test/fail/missing").json().has("field"))
                .isFalse();
    }

    @Test
    void answers413WhenAFileIsTooLarge() {
        assertThat(upload(19 << 20).status()).isEqualTo(200);
        assertThat(upload(23 << 20).status()).isEqualTo(413);
        assertThat(upload(40 << 20).json().get("message").asText()).contains("20 MB");
    }

    private Reply upload(int size) {
        String body = "--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n"
                + "x".repeat(size) + "\r\n--XX--\r\n";
        return as("apiperson")
                .send(
                        "POST",
                        "/api/test/upload",
                        body,
                        r -> r.setHeader("Content-Type", "multipart/form-data; boundary=XX"));
    }
}
