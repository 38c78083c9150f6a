package cn.safecommunity.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which doors of the engine's REST API change something and are still open to people who are not administrators.
 * Behind an open door the engine's authorisations and the guards decide; every other door that changes something is for
 * administrators only, also those the engine itself forgets to check.
 */
final class Doors {

    private static final String ENGINE_REST = "/engine-rest";
    private static final String WEB_APPS = "/camunda/api/";
    private static final Pattern ENGINE_PREFIX = Pattern.compile("^(/engine-rest|/camunda/api/engine)(/engine/[^/]+)?");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** Searches that are sent as POST because their criteria do not fit into an address. */
    private static final String SEARCH = "POST /(task|execution|process-instance|variable-instance|group)(/count)?";

    private static final String HISTORY_SEARCH =
            "POST /history/(activity-instance|process-instance|task|variable-instance|detail)(/count)?";

    private static final List<Pattern> OPEN = Stream.of(
                    SEARCH,
                    HISTORY_SEARCH,
                    "POST /task/[^/]+/(claim|unclaim|complete|submit-form)",
                    "POST /task/[^/]+/comment/create",
                    "POST /process-definition/([^/]+|key/[^/]+)/(start|submit-form)",
                    "POST /filter/create",
                    "(PUT|DELETE) /filter/[^/]+",
                    "POST /filter/[^/]+/(list|count|singleResult)",
                    "PUT /user/[^/]+/(profile|credentials)",
                    "POST /identity/(verify|password-policy)")
            .map(Pattern::compile)
            .toList();

    /** Doors that only read, but where the engine shows everybody everything, or counts over all counties. */
    private static final List<Pattern> CLOSED_FOR_READING = Stream.of(
                    "GET /task/[^/]+/attachment(/.*)?",
                    "GET /process-definition(/.*)?/statistics",
                    "GET /history/(process|decision-requirements)-definition/.*/statistics",
                    "GET /(metrics|telemetry|schema)(/.*)?")
            .map(Pattern::compile)
            .toList();

    private Doors() {}

    /** Whether the call comes in through the engine's own REST API, directly or below the web apps. */
    static boolean isEngineDoor(HttpServletRequest call) {
        return isEngineDoor(path(call));
    }

    /** The same for an address. */
    static boolean isEngineDoor(String path) {
        return path.startsWith(ENGINE_REST + "/") || path.startsWith(WEB_APPS);
    }

    /** Whether the call comes in through any API: the engine's, the web apps' or the application's own. */
    static boolean isApi(HttpServletRequest call) {
        return isEngineDoor(call) || path(call).startsWith("/api/");
    }

    /** Whether a person who is not an administrator may knock at this door of the engine's REST API. */
    static boolean isOpenToEverybody(HttpServletRequest call) {
        String door = door(call);
        if (READING.contains(call.getMethod())) {
            return CLOSED_FOR_READING.stream()
                    .noneMatch(closed -> closed.matcher(door).matches());
        }
        return OPEN.stream().anyMatch(open -> open.matcher(door).matches());
    }

    private static String door(HttpServletRequest call) {
        String method = call.getMethod().equals("HEAD") ? "GET" : call.getMethod();
        String path = ENGINE_PREFIX.matcher(path(call)).replaceFirst("");
        return method + " " + (path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
    }

    /** The address as the container resolved it: decoded and normalised, what actually selects the servlet. */
    static String path(HttpServletRequest call) {
        return call.getServletPath() + (call.getPathInfo() == null ? "" : call.getPathInfo());
    }
}
