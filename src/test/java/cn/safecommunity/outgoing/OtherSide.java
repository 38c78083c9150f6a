package cn.safecommunity.outgoing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Another authority's system: a real HTTP server that files a case once per key and behaves as badly as it is told. */
final class OtherSide implements AutoCloseable {

    /** What it does with one request. */
    interface Behaviour {
        void answer(HttpExchange exchange, OtherSide side) throws IOException;
    }

    /** One request as it arrived. */
    record Received(String method, String path, String key, String body, Map<String, List<String>> headers) {}

    final List<Received> received = new CopyOnWriteArrayList<>();
    final Map<String, String> filed = new ConcurrentHashMap<>();
    final AtomicLong sent = new AtomicLong();
    private final Queue<Behaviour> script = new ConcurrentLinkedQueue<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    OtherSide() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + port() + "/filings";
    }

    /** Forgets everything and follows this script from now on; after its end cases are filed as they should. */
    void does(Behaviour... behaviours) {
        received.clear();
        filed.clear();
        sent.set(0);
        script.clear();
        script.addAll(List.of(behaviours));
    }

    List<String> keys() {
        return received.stream().map(Received::key).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(new Received(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                body,
                exchange.getRequestHeaders()));
        Behaviour behaviour = script.poll();
        try (exchange) {
            (behaviour == null ? files(201) : behaviour).answer(exchange, this);
        }
    }

    /** The number under which this key is filed; the first time a new one. */
    private String file(HttpExchange exchange) {
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        return filed.computeIfAbsent(key, unknown -> "陕安备〔2014〕" + (filed.size() + 1) + "号");
    }

    static Behaviour files(int status) {
        return (exchange, side) ->
                send(exchange, status, "application/json", "{\"number\":\"" + side.file(exchange) + "\"}");
    }

    static Behaviour says(int status, String type, String body) {
        return (exchange, side) -> send(exchange, status, type, body);
    }

    static Behaviour says(int status, String body) {
        return says(status, "application/json", body);
    }

    static Behaviour saysIn(Charset charset, int status, String type, String body) {
        return (exchange, side) -> send(exchange, status, type, body.getBytes(charset));
    }

    /** The case is filed, and the answer never comes. */
    static Behaviour filesAndHangs() {
        return (exchange, side) -> {
            side.file(exchange);
            side.waitForTheEnd();
        };
    }

    /** Files the case and answers only after this time. */
    static Behaviour filesLate(long millis) {
        return (exchange, side) -> {
            String number = side.file(exchange);
            side.pause(millis);
            send(exchange, 201, "application/json", "{\"number\":\"" + number + "\"}");
        };
    }

    static Behaviour hangs() {
        return (exchange, side) -> side.waitForTheEnd();
    }

    static Behaviour hangsUp() {
        return (exchange, side) -> exchange.close();
    }

    static Behaviour filesAndHangsUp() {
        return (exchange, side) -> {
            side.file(exchange);
            exchange.close();
        };
    }

    static Behaviour redirects(int status, String location) {
        return (exchange, side) -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(status, -1);
        };
    }

    static Behaviour empty(int status) {
        return (exchange, side) -> exchange.sendResponseHeaders(status, -1);
    }

    /** So many bytes, as fast as they are taken. */
    static Behaviour floods(int status, long bytes) {
        return (exchange, side) -> {
            exchange.sendResponseHeaders(status, 0);
            byte[] block = new byte[65_536];
            try (OutputStream out = exchange.getResponseBody()) {
                for (long done = 0; done < bytes; done += block.length) {
                    out.write(block);
                    side.sent.addAndGet(block.length);
                }
            }
        };
    }

    /** A byte now and then, never silent long enough for a socket time-out. */
    static Behaviour drips(long everyMillis) {
        return (exchange, side) -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                while (!side.pause(everyMillis)) {
                    out.write(' ');
                    out.flush();
                }
            }
        };
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        send(exchange, status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private void waitForTheEnd() {
        pause(60_000);
    }

    private boolean pause(long millis) {
        try {
            return closing.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
