package cn.safecommunity.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Talks to the engine as the application: looking up a name must not depend on who is looking. */
@Component
public class AsTheSystem {

    private final IdentityService identity;

    AsTheSystem(IdentityService identity) {
        this.identity = identity;
    }

    /** The answer to a question that is not the person's own; their identity is back afterwards. */
    public <T extends @Nullable Object> T ask(Supplier<T> question) {
        Authentication person = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return question.get();
        } finally {
            if (person != null) {
                identity.setAuthentication(person);
            }
        }
    }
}
