package cn.safecommunity.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every door of our own API: what it refuses, it refuses in a Chinese sentence that says what to do. */
class EveryDoorRefusesTest extends HttpTest {

    private static final Set<RequestMethod> WITH_BODY =
            Set.of(RequestMethod.POST, RequestMethod.PUT, RequestMethod.PATCH);

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    /** Every address with its methods; what stands in braces is something that does not exist. */
    private Map<String, Set<RequestMethod>> doors() {
        Map<String, Set<RequestMethod>> doors = new TreeMap<>();
        mapping.getHandlerMethods()
                .keySet()
                .forEach(info -> info.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api/") && !pattern.startsWith("/api/test/"))
                        .forEach(pattern -> doors.computeIfAbsent(
                                        pattern.replaceAll("\\{[^}]*}", "999999999"), none -> new TreeSet<>())
                                .addAll(info.getMethodsCondition().getMethods())));
        return doors;
    }

    @Test
    void whateverIsRefusedIsRefusedInASentenceThatSaysWhatToDo() {
        Client stranger = as(person("a-stranger"));
        List<String> wrong = new ArrayList<>();
        int refused = 0;
        for (Map.Entry<String, Set<RequestMethod>> door : doors().entrySet()) {
            for (RequestMethod method : door.getValue()) {
                String address = method + " " + door.getKey();
                Reply reply = stranger.send(
                        method.name(), door.getKey(), WITH_BODY.contains(method) ? "{\"unknown\":1}" : null);
                if (reply.status() < 400) {
                    continue;
                }
                refused++;
                String message = reply.json().path("message").asText();
                if (reply.status() >= 500 || !message.matches("(?s).*(请|\\p{IsHan}[，；]).*。")) {
                    wrong.add(address + " " + reply.status() + " " + reply.body());
                }
            }
        }
        assertThat(refused).isGreaterThan(40);
        assertThat(wrong).isEmpty();
    }

    @Test
    void whoeverIsNotLoggedInIsAskedToLogIn() {
        List<String> open = new ArrayList<>();
        doors().forEach((address, methods) -> methods.forEach(method -> {
            Reply reply = anybody().send(method.name(), address, WITH_BODY.contains(method) ? "{\"unknown\":1}" : null);
            if (reply.status() != 401 || !reply.json().path("message").asText().contains("登录")) {
                open.add(method + " " + address + " " + reply.status() + " " + reply.body());
            }
        }));
        assertThat(open).isEmpty();
    }
}
