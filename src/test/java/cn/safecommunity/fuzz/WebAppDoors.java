package cn.safecommunity.fuzz;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthenticationResource;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;

/**
 * The operations of the web apps and their plugins, which no description names: read from the classes that serve them. The
 * login itself is left out, because whoever logs out would stand before every other door as nobody.
 */
final class WebAppDoors {

    private static final Map<String, Application> APPLICATIONS = Map.of(
            "/camunda/api/admin", new AdminApplication(),
            "/camunda/api/cockpit", new CockpitApplication(),
            "/camunda/api/tasklist", new TasklistApplication(),
            "/camunda/api/welcome", new WelcomeApplication());

    private WebAppDoors() {}

    /** All of them; the web apps must have started. */
    static List<Operation> all() {
        return APPLICATIONS.entrySet().stream()
                .flatMap(each -> each.getValue().getClasses().stream()
                        .filter(served -> served != UserAuthenticationResource.class)
                        .flatMap(served -> path(served).stream()
                                .flatMap(path -> of(each.getKey(), joined("", path), served).stream())))
                .toList();
    }

    private static List<Operation> of(String root, String path, Class<?> served) {
        return Arrays.stream(served.getMethods())
                .flatMap(method -> {
                    Optional<String> own = Optional.ofNullable(method.getAnnotation(Path.class))
                            .map(Path::value);
                    String whole = own.map(each -> joined(path, each)).orElse(path);
                    Optional<String> verb = verb(method);
                    if (verb.isPresent()) {
                        return Stream.of(operation(root, verb.get(), whole));
                    }
                    return own.isPresent() ? of(root, whole, method.getReturnType()).stream() : Stream.empty();
                })
                .distinct()
                .toList();
    }

    private static Operation operation(String root, String verb, String path) {
        boolean body = verb.equals("POST") || verb.equals("PUT");
        String plain = path.replaceAll("\\{(\\w+):[^}]*}", "{$1}");
        return new Operation(
                root,
                verb,
                plain,
                Pattern.compile("\\{(\\w+)}")
                        .matcher(plain)
                        .results()
                        .map(found -> new Operation.Parameter(found.group(1), true, MissingNode.getInstance()))
                        .toList(),
                body ? JsonNodeFactory.instance.objectNode() : MissingNode.getInstance(),
                false);
    }

    private static Optional<String> path(Class<?> served) {
        return Optional.ofNullable(served.getAnnotation(Path.class)).map(Path::value);
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value())
                .findFirst();
    }

    private static String joined(String path, String next) {
        String stripped = next.replaceAll("^/|/$", "");
        return stripped.isEmpty() ? path : path + "/" + stripped;
    }
}
