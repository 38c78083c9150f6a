package cn.safecommunity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.browser.Computers;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.test.util.ReflectionTestUtils;

class OidcSignInTest extends OutsideTest {

    private static final String WHO = "/api/test/who";
    private static final String START = "/sign-in/start/oidc";
    private static final String ID = "oidc.li+si@ankang.gov.cn";

    @Autowired
    private OidcProvider provider;

    @Autowired
    private OidcSettings settings;

    @LocalServerPort
    private int port;

    @BeforeEach
    void people() {
        PROVIDER.knows("subject-li", ID, "李", "四", "examiners");
    }

    @Test
    void bringsAPersonOfTheProviderToTheTaskList() {
        Session session = new Session();

        Reply end = signIn(session, "subject-li");

        assertThat(end.status()).as(end.body()).isEqualTo(302);
        assertThat(end.header("Location")).endsWith("/camunda/app/tasklist/default/");
        session.useToken(session.get("/camunda/app/tasklist/default/").header("X-XSRF-TOKEN"));
        assertThat(session.get(WHO).body()).contains(ID, EXAMINERS).doesNotContain(LEADERS);
        assertThat(session.get("/camunda/api/engine/engine/default/task").status())
                .isEqualTo(200);
        assertThat(identity.createUserQuery().userId(ID).singleResult().getLastName())
                .isEqualTo("李");
        assertThat(session.post("/camunda/api/admin/auth/user/default/logout", null)
                        .status())
                .isIn(200, 204);
        assertThat(session.get(WHO).status()).isEqualTo(401);
    }

    @Test
    void endsALoginAfterEightHoursAndAsksTheProviderAgain() {
        Session session = new Session();
        signIn(session, "subject-li");
        Instant now = ClockUtil.getCurrentTime().toInstant();

        ClockUtil.setCurrentTime(Date.from(now.plusSeconds(8 * 3600 - 60)));
        assertThat(session.get(WHO).status()).isEqualTo(200);
        ClockUtil.setCurrentTime(Date.from(now.plusSeconds(8 * 3600 + 60)));
        assertThat(session.get(WHO).status()).isEqualTo(401);
    }

    static List<Consumer<JwtClaimsSet.Builder>> lies() {
        return List.of(
                claims -> claims.audience(List.of("another-client")),
                claims -> claims.issuer("https://another.provider.cn"),
                claims -> claims.issuedAt(Instant.now().minusSeconds(7200))
                        .expiresAt(Instant.now().minusSeconds(3600)),
                claims -> claims.claim("nonce", "of-another-login"),
                claims -> claims.claims(all -> all.remove("nonce")),
                claims -> claims.claim("azp", "another-client")
                        .audience(List.of(OpenIdProvider.CLIENT, "another-client")));
    }

    @ParameterizedTest
    @MethodSource("lies")
    void believesNoTokenThatIsOfSomebodyElseForSomebodyElseTooOldOrOfAnotherLogin(Consumer<JwtClaimsSet.Builder> lie) {
        PROVIDER.lies(lie);
        Session session = new Session();

        isRefused(signIn(session, "subject-li"), 401, "没有通过核对");

        assertThat(session.get(WHO).status()).isEqualTo(401);
    }

    @Test
    void takesAnAnswerOnceOnlyAndInTheBrowserThatAsked() {
        Session session = new Session();
        String back = backFrom(session, "subject-li");

        isRefused(page(new Session(), back), 400, "重新点");
        isRefused(page(session, back.replaceFirst("state=[^&]+", "state=forged")), 400, "重新点");
        back = backFrom(session, "subject-li");
        assertThat(page(session, back).status()).isEqualTo(302);
        isRefused(page(session, back), 400, "重新点");
        isRefused(page(new Session(), back), 400, "重新点");
    }

    @Test
    void saysWhatToDoToWhomeverStopsAtTheProvider() {
        Session session = new Session();
        String state = parameter(page(session, START).header("Location"), "state");

        isRefused(page(session, "/sign-in/back?error=access_denied&state=" + state), 403, "同意登录");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "camunda-admin", "outsideleaders", "Examiners"})
    void tellsWhoHasNoPostHereWhomToAsk(String group) {
        PROVIDER.knows("subject-nopost", "oidc.nopost@ankang.gov.cn", "冯", "八", group);
        Session session = new Session();

        isRefused(signIn(session, "subject-nopost"), 403, "请联系本系统的系统管理员");

        assertThat(session.get(WHO).status()).isEqualTo(401);
        assertThat(identity.createUserQuery()
                        .userId("oidc.nopost@ankang.gov.cn")
                        .count())
                .isZero();
    }

    @Test
    void takesAGroupAwayAtTheNextLoginAlsoTheLastOne() {
        PROVIDER.knows("subject-moves", "oidc.moves@ankang.gov.cn", "吴", "六", "examiners", "leaders");
        Session session = new Session();
        signIn(session, "subject-moves");
        assertThat(session.get(WHO).body()).contains(EXAMINERS, LEADERS);

        PROVIDER.knows("subject-moves", "oidc.moves@ankang.gov.cn", "吴", "六", "examiners");
        signIn(new Session(), "subject-moves");
        assertThat(session.get(WHO).body()).contains(EXAMINERS).doesNotContain(LEADERS);

        PROVIDER.knows("subject-moves", "oidc.moves@ankang.gov.cn", "吴", "六");
        isRefused(signIn(new Session(), "subject-moves"), 403, "没有任何组");
        assertThat(session.get(WHO).body()).doesNotContain(EXAMINERS);
    }

    /** What the provider will always call somebody decides, not the user name. */
    @Test
    void knowsAPersonByWhatTheProviderAlwaysCallsThem() {
        PROVIDER.knows("subject-renamed", "oidc.before@ankang.gov.cn", "郑", "七", "examiners");
        signIn(new Session(), "subject-renamed");

        PROVIDER.knows("subject-renamed", "oidc.after@ankang.gov.cn", "郑", "七", "examiners");
        Session renamed = new Session();
        signIn(renamed, "subject-renamed");
        assertThat(renamed.get(WHO).body()).contains("oidc.before@ankang.gov.cn");

        PROVIDER.knows("subject-successor", "oidc.before@ankang.gov.cn", "郑", "十", "examiners");
        isRefused(signIn(new Session(), "subject-successor"), 403, "另一个账号的用户名");
    }

    @ParameterizedTest
    @ValueSource(strings = {"outsidelocal", "OutsideLocal", "outsideadmin"})
    void givesNobodyTheAccountOfAnother(String id) {
        PROVIDER.knows("subject-same", id, "陈", "九", "leaders");
        Session session = new Session();

        isRefused(signIn(session, "subject-same"), 403, "另一个账号的用户名");

        assertThat(session.get(WHO).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b@ankang.gov.cn", "../admin", "a/b", "李四", "-x", "x'--"})
    void refusesAUserNameThatCannotBeUsedHere(String id) {
        PROVIDER.knows("subject-odd", id, "卫", "一", "examiners");

        isRefused(signIn(new Session(), "subject-odd"), 403, "在本系统不能使用");
    }

    @Test
    void saysThatTheProviderIsAway() {
        Object known = ReflectionTestUtils.getField(provider, "known");
        ReflectionTestUtils.setField(provider, "known", null);
        ReflectionTestUtils.setField(settings, "issuer", "http://127.0.0.1:1");
        try {
            isRefused(page(new Session(), START), 503, "暂时连不上");
            assertThat(loggedIn("outsideadmin").get(WHO).status()).isEqualTo(200);
        } finally {
            ReflectionTestUtils.setField(settings, "issuer", PROVIDER.issuer());
            ReflectionTestUtils.setField(provider, "known", known);
        }
    }

    @Test
    void isAButtonOnTheLoginPage() {
        Assumptions.assumeTrue(Files.exists(Path.of("/usr/bin/chromium")), "No Chromium, so this is skipped");
        PROVIDER.knows("subject-browser", "oidc.browser@ankang.gov.cn", "沈", "三", "examiners");
        try (BrowserContext computer = Computers.sitDown()) {
            Page page = computer.newPage();
            page.setDefaultTimeout(90_000);
            page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/");
            page.locator("sc-provider-login a").waitFor();
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/sign-in.png")));
            page.locator("text=统一身份认证登录").click();
            page.locator("input[name=username]").fill("subject-browser");
            page.locator("input[name=password]").fill(OpenIdProvider.PASSWORD);
            page.locator("button[type=submit]").click();
            page.waitForURL("**/camunda/app/tasklist/default/**");
            page.locator(".sc-worklist").waitFor();
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/signed-in.png")));
        }
    }

    /** The whole way of a browser; the last answer of the product. */
    private Reply signIn(Session session, String subject) {
        return page(session, backFrom(session, subject));
    }

    /** Up to the address to which the provider sends the browser back. */
    private String backFrom(Session session, String subject) {
        Reply start = page(session, START);
        assertThat(start.status()).as(start.body()).isEqualTo(302);
        URI asked = URI.create(start.header("Location"));
        assertThat(asked.toString()).startsWith(PROVIDER.issuer()).contains("code_challenge_method=S256", "nonce=");
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        String login = to(
                browser,
                HttpRequest.newBuilder(asked).header("Accept", "text/html").build());
        String again = to(
                browser,
                HttpRequest.newBuilder(URI.create(login))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "username=" + URLEncoder.encode(subject, StandardCharsets.UTF_8) + "&password="
                                        + OpenIdProvider.PASSWORD))
                        .build());
        URI back = URI.create(to(
                browser,
                HttpRequest.newBuilder(URI.create(again))
                        .header("Accept", "text/html")
                        .build()));
        return back.getRawPath() + "?" + back.getRawQuery();
    }

    private static String to(HttpClient browser, HttpRequest request) {
        try {
            HttpResponse<String> answer = browser.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode())
                    .as(request.uri() + " " + answer.body())
                    .isEqualTo(302);
            return answer.headers().firstValue("Location").orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Reply page(Session session, String path) {
        return session.send("GET", path, null, request -> request.header("Accept", "text/html"));
    }

    private static String parameter(String address, String name) {
        return address.replaceFirst(".*[?&]" + name + "=([^&]+).*", "$1");
    }
}
