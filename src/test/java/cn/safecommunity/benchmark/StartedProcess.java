package cn.safecommunity.benchmark;

import java.io.IOException;
import java.net.ConnectException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** An application in a process of its own, from its start to the first login that is answered. */
final class StartedProcess implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Duration QUIET = Duration.ofSeconds(1);
    /** An archive of classes is written before a process ends. */
    private static final Duration LONGEST_END = Duration.ofMinutes(1);

    private static final String TOKEN = "X-XSRF-TOKEN";

    private final int port;
    private final Path log;
    private final Process process;
    private final long begun;
    private String last = "no answer";

    /**
     * @param options of the JVM, beside the size of the heap
     * @param arguments what follows the class path: main class and settings
     */
    StartedProcess(
            String name,
            List<String> options,
            String classPath,
            List<String> arguments,
            Map<String, String> environment)
            throws IOException {
        port = freePort();
        log = Path.of("target", "start-" + name + ".log");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath));
        command.addAll(arguments);
        command.add("--server.port=" + port);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        begun = System.nanoTime();
        process = builder.start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Waits until the login is answered and nothing is done any more. */
    Spent started(String user, String password) throws IOException, InterruptedException {
        while (!isLoggedIn(user, password)) {
            if (!process.isAlive() || System.nanoTime() - begun > LONGEST.toNanos()) {
                throw new IllegalStateException("No login but " + last + ", see " + log);
            }
            Pause.millis(20);
        }
        Map<String, Double> spent = new LinkedHashMap<>();
        spent.put("s to the first login", (System.nanoTime() - begun) / 1e9);
        spent.put("CPU-s to the first login", cpu());
        double before;
        do {
            before = cpu();
            Pause.millis(QUIET.toMillis());
        } while (cpu() - before > 0.05);
        spent.put("CPU-s until it is quiet", cpu());
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(process.pid()),
                        "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        spent.put("MB in memory after a collection", resident());
        return new Spent(spent);
    }

    /** Whether the file is mapped into its memory, as an archive of classes that fits is. */
    boolean maps(Path file) throws IOException {
        return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "maps"))
                .contains(file.toString());
    }

    /** Whether it started from definitions that were made ahead of time, as Spring's first line says. */
    boolean wasPrepared() throws IOException {
        return Files.readString(log).contains("Starting AOT-processed");
    }

    private double cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
    }

    private double resident() throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                .sum();
    }

    private boolean isLoggedIn(String user, String password) throws IOException, InterruptedException {
        HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        try {
            String token = send(browser, "/camunda/app/welcome/default/", "", null)
                    .headers()
                    .firstValue(TOKEN)
                    .orElse("");
            return !token.isEmpty()
                    && send(
                                            browser,
                                            "/camunda/api/admin/auth/user/default/login/cockpit",
                                            token,
                                            "username=" + user + "&password=" + password)
                                    .statusCode()
                            == 200;
        } catch (ConnectException notYet) {
            return false;
        }
    }

    private HttpResponse<String> send(HttpClient browser, String path, String token, @Nullable String form)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(30));
        if (form != null) {
            request.header(TOKEN, token)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form));
        }
        HttpResponse<String> answer = browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        last = path + " " + answer.statusCode() + " " + answer.headers().map() + answer.body();
        return answer;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_END.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
