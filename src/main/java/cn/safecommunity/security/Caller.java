package cn.safecommunity.security;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who is behind the command that is being executed, and whether it came in through the engine's own REST doors. */
public final class Caller {

    private Caller() {}

    /** Whether somebody acts through {@code /engine-rest} or the web apps, an administrator or not. */
    public static boolean isPersonAtAnEngineDoor() {
        return userId() != null && isAtAnEngineDoor();
    }

    /** Whether an administrator acts through {@code /engine-rest} or the web apps. */
    public static boolean isAdministratorAtAnEngineDoor() {
        return isPersonAtAnEngineDoor() && !isOrdinaryPersonAtAnEngineDoor();
    }

    /** Whether a person who is not an administrator acts through {@code /engine-rest} or the web apps. */
    static boolean isOrdinaryPersonAtAnEngineDoor() {
        CommandContext context = Context.getCommandContext();
        Authentication person = context.getAuthentication();
        return person != null
                && person.getUserId() != null
                && !context.getAuthorizationManager().isCamundaAdmin(person)
                && isAtAnEngineDoor();
    }

    public static @Nullable String userId() {
        return Context.getCommandContext().getAuthenticatedUserId();
    }

    /** Whether the command came in through {@code /engine-rest} or the web apps, whoever sent it. */
    static boolean isAtAnEngineDoor() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes call
                && Doors.isEngineDoor(call.getRequest());
    }
}
