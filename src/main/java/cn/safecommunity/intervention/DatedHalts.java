package cn.safecommunity.intervention;

import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cmd.AbstractSetStateCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.DirectFieldAccessor;

/** From when something is to be suspended or resumed that is ordered in this thread; the engine does not note it with the order. */
class DatedHalts extends CommandInterceptor {

    private static final ThreadLocal<@Nullable Date> BEGINS = new ThreadLocal<>();

    @Override
    public <T> @Nullable T execute(Command<T> command) {
        if (!(command instanceof AbstractSetStateCmd)) {
            return next.execute(command);
        }
        Date before = BEGINS.get();
        BEGINS.set((Date) new DirectFieldAccessor(command).getPropertyValue("executionDate"));
        try {
            return next.execute(command);
        } finally {
            BEGINS.set(before);
        }
    }

    /** Empty when it is at once. */
    static Optional<Date> begins() {
        return Optional.ofNullable(BEGINS.get());
    }
}
