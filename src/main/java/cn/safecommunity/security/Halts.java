package cn.safecommunity.security;

import cn.safecommunity.Refusal;
import java.util.Locale;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.jspecify.annotations.Nullable;

/** What a person reads who acts on something that an administrator has suspended in Cockpit: the same at every door. */
public final class Halts {

    /** A case, or a part of it, is suspended. */
    public static final String CASE = "这个案卷已由系统管理员暂停办理，恢复以后才能继续办。请联系系统管理员。";

    /** A whole process is suspended, so that nothing of it begins. */
    public static final String PROCESS = "这项业务已由系统管理员暂停，恢复以后才能发起。请联系系统管理员。";

    /** As the engine says which kind of thing is suspended. */
    private static final String OF_A_PROCESS = "process definition";

    private Halts() {}

    /** The refusal for an exception that something suspended is the cause of; null for any other. */
    static @Nullable Refusal refusalOf(Throwable thrown) {
        int depth = ExceptionUtils.indexOfType(thrown, SuspendedEntityInteractionException.class);
        if (depth < 0) {
            return null;
        }
        String told = String.valueOf(
                ExceptionUtils.getThrowableList(thrown).get(depth).getMessage());
        return new Conflict(told.toLowerCase(Locale.ROOT).contains(OF_A_PROCESS) ? PROCESS : CASE);
    }
}
