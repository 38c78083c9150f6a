package cn.safecommunity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The base of every test that knocks from outside, over HTTP, with credentials or as a browser with a session. */
public abstract class HttpTest extends EngineTest {

    /** The password of every person a test creates. */
    protected static final String PASSWORD = "demo";

    private static final String BOUNDARY = "----safe-community-test";

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    private int port;

    @Autowired
    protected IdentityService identity;

    @Autowired
    protected AuthorizationService authorizations;

    /** What came back. */
    public record Reply(int status, String body, HttpResponse<String> raw) {

        /** The body as JSON. */
        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** A header, or an empty text. */
        public String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }
    }

    /** A client that sends HTTP Basic with every call. */
    protected Client as(String userId) {
        return as(userId, PASSWORD);
    }

    /** The same for a person who was there before the test, such as the people of the local profile. */
    protected Client as(String userId, String password) {
        String credentials =
                Base64.getEncoder().encodeToString((userId + ":" + password).getBytes(StandardCharsets.UTF_8));
        return new Client(request -> request.header("Authorization", "Basic " + credentials));
    }

    /** A client without any credentials. */
    protected Client anybody() {
        return new Client(request -> request);
    }

    /** A browser in which this person has logged in to Tasklist. */
    protected Session loggedIn(String userId) {
        return loggedIn(userId, PASSWORD);
    }

    /** The same for a person who was there before the test. */
    protected Session loggedIn(String userId, String password) {
        Session session = new Session();
        Reply reply = session.login(userId, password);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return session;
    }

    /** Creates the person if they are not there yet. */
    protected String person(String userId, String... groups) {
        if (identity.createUserQuery().userId(userId).count() == 0) {
            User user = identity.newUser(userId);
            user.setFirstName(userId);
            user.setLastName("测试");
            user.setPassword(PASSWORD);
            identity.saveUser(user);
        }
        for (String group : groups) {
            join(userId, group);
        }
        return userId;
    }

    private void join(String userId, String group) {
        if (identity.createGroupQuery().groupId(group).count() == 0) {
            identity.saveGroup(identity.newGroup(group));
        }
        if (identity.createGroupQuery().groupId(group).groupMember(userId).count() == 0) {
            identity.createMembership(userId, group);
        }
    }

    /** Creates an administrator if they are not there yet; the group of administrators may do everything. */
    protected String administrator(String userId) {
        for (Resource resource : Resources.values()) {
            if (authorizations
                            .createAuthorizationQuery()
                            .groupIdIn(Groups.CAMUNDA_ADMIN)
                            .resourceType(resource)
                            .count()
                    == 0) {
                grant(grant -> grant.setGroupId(Groups.CAMUNDA_ADMIN), resource, Authorization.ANY, Permissions.ALL);
            }
        }
        return person(userId, Groups.CAMUNDA_ADMIN);
    }

    /** Grants a person something, as an administrator would. */
    protected void grant(String userId, Resource resource, String resourceId, Permission... permissions) {
        grant(grant -> grant.setUserId(userId), resource, resourceId, permissions);
    }

    private void grant(Consumer<Authorization> whom, Resource resource, String resourceId, Permission... permissions) {
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        whom.accept(grant);
        grant.setResource(resource);
        grant.setResourceId(resourceId);
        grant.setPermissions(permissions);
        authorizations.saveAuthorization(grant);
    }

    /** Sends requests, each dressed in the same way. */
    public class Client {

        private final HttpClient http;
        private final UnaryOperator<HttpRequest.Builder> dress;

        Client(UnaryOperator<HttpRequest.Builder> dress) {
            this(HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER), dress);
        }

        Client(HttpClient.Builder http, UnaryOperator<HttpRequest.Builder> dress) {
            this.http = http.build();
            this.dress = dress;
        }

        public Reply get(String path) {
            return send("GET", path, null);
        }

        public Reply post(String path, @Nullable String json) {
            return send("POST", path, json);
        }

        /** Completes a task of what was filled in, in the state that its person says to have seen. */
        public Reply complete(String task, String opinion, String seen) {
            return post(
                    "/engine-rest/task/" + task + "/complete",
                    "{\"variables\":{\"opinion\":{\"value\":\"%s\"},\"seen\":{\"value\":\"%s\"}}}"
                            .formatted(opinion, seen));
        }

        /** Sends a request with a JSON body, or with none. */
        public Reply send(String method, String path, @Nullable String json) {
            return send(method, path, json, request -> request);
        }

        /** Sends one file as a browser does. */
        public Reply upload(String path, String fileName, byte[] content) {
            String before =
                    "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: text/html\r\n\r\n";
            List<byte[]> body = List.of(
                    before.formatted(BOUNDARY, fileName).getBytes(StandardCharsets.UTF_8),
                    content,
                    ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
            return send(
                    "POST",
                    path,
                    null,
                    request -> request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                            .POST(HttpRequest.BodyPublishers.ofByteArrays(body)));
        }

        /** Sends a request with further headers. */
        public Reply send(
                String method, String path, @Nullable String json, UnaryOperator<HttpRequest.Builder> further) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .method(
                            method,
                            json == null
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofString(json));
            if (json != null) {
                request.header("Content-Type", "application/json");
            }
            try {
                HttpResponse<String> answer =
                        http.send(further.apply(dress.apply(request)).build(), HttpResponse.BodyHandlers.ofString());
                return new Reply(answer.statusCode(), answer.body(), answer);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** A browser: keeps cookies and sends the token it was given back as a header. */
    public final class Session extends Client {

        private final String[] token;

        public Session() {
            this(new CookieManager(), new String[] {""});
        }

        private Session(CookieManager cookies, String[] token) {
            super(
                    HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NEVER),
                    request -> token[0].isEmpty() ? request : request.setHeader("X-XSRF-TOKEN", token[0]));
            this.token = token;
        }

        /** Logs in as the login page of Tasklist does. */
        public Reply login(String userId, String password) {
            token[0] = get("/camunda/app/tasklist/default/").header("X-XSRF-TOKEN");
            String form = "username=" + URLEncoder.encode(userId, StandardCharsets.UTF_8) + "&password="
                    + URLEncoder.encode(password, StandardCharsets.UTF_8);
            Reply reply = send(
                    "POST",
                    "/camunda/api/admin/auth/user/default/login/tasklist",
                    form,
                    request -> request.setHeader("Content-Type", "application/x-www-form-urlencoded"));
            token[0] = get("/camunda/api/admin/auth/user/default").header("X-XSRF-TOKEN");
            return reply;
        }

        /** The token of this session. */
        public String token() {
            return token[0];
        }

        /** From now on sends this token instead. */
        public void useToken(String other) {
            token[0] = other;
        }
    }
}
