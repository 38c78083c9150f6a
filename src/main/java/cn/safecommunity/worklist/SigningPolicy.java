package cn.safecommunity.worklist;

import cn.safecommunity.policy.ListFile;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Which tasks may be signed together, read from {@code policy/signing.yaml}. */
@Component
class SigningPolicy {

    private final Set<String> tasks;

    SigningPolicy(@Value("${safecommunity.signing:classpath:policy/signing.yaml}") Resource file) {
        this.tasks = ListFile.read(file, "tasks").list("tasks", String.class).stream()
                .map(ListFile.Entry::value)
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<String> tasks() {
        return tasks;
    }

    boolean allows(String task) {
        return tasks.contains(task);
    }
}
