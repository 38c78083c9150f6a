package cn.safecommunity.faults;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The application as operators run it, in a process of its own. */
final class NodeProcess implements AutoCloseable {

    static final String ADMIN = "operator";
    static final String PASSWORD = "kills-are-real-2013";

    /** For whoever keeps no cookies. */
    static final HttpClient PROGRAM = HttpClient.newHttpClient();

    private final String name;
    private final int port;
    private final Path log;
    private final Process process;

    /** Starts a node; further settings come as arguments, further resources before the classes. */
    NodeProcess(String name, RealDatabase database, Path directory, List<String> settings, String resources)
            throws IOException {
        this.name = name;
        this.port = freePort();
        this.log = directory.resolve(name + "-" + port + ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                resources + System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "cn.safecommunity.SafeCommunityApplication",
                "--server.port=" + port,
                "--safecommunity.node=" + name));
        command.addAll(settings);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "SPRING_PROFILES_ACTIVE",
                        "production",
                        "SPRING_DATASOURCE_URL",
                        database.url(),
                        "SPRING_DATASOURCE_USERNAME",
                        "postgres",
                        "SPRING_DATASOURCE_PASSWORD",
                        "any-word-but-a-default",
                        "SAFECOMMUNITY_ADMIN_USER",
                        ADMIN,
                        "SAFECOMMUNITY_ADMIN_PASSWORD",
                        PASSWORD));
        this.process = builder.start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    String name() {
        return name;
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    boolean isReady() {
        return process.isAlive() && status("/actuator/health/readiness") == 200;
    }

    private int status(String path) {
        try {
            return get(path).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    HttpResponse<String> get(String path) throws IOException {
        return send(PROGRAM, request(path).GET());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(30));
    }

    /** The same with HTTP Basic. */
    HttpRequest.Builder asAdmin(String path) {
        return request(path)
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString((ADMIN + ":" + PASSWORD)
                                                .getBytes(StandardCharsets.UTF_8)));
    }

    static HttpClient browser() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    void freeze() {
        ServerProcess.signal("STOP", process.pid());
    }

    void thaw() {
        ServerProcess.signal("CONT", process.pid());
    }

    void kill() {
        ServerProcess.signal("KILL", process.pid());
    }

    @Override
    public void close() {
        kill();
    }
}
