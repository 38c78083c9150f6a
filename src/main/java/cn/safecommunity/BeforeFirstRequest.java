package cn.safecommunity;

import org.springframework.context.SmartLifecycle;

/**
 * Work to be done when everything is built and before the web server listens, in a given order. A failure stops the
 * start.
 */
public abstract class BeforeFirstRequest implements SmartLifecycle {

    private final int order;
    private boolean done;

    protected BeforeFirstRequest(int order) {
        this.order = order;
    }

    /** Does the work; called once per start, so it must not mind that it was done before. */
    protected abstract void bringUpToDate();

    @Override
    public final void start() {
        bringUpToDate();
        done = true;
    }

    @Override
    public final void stop() {
        done = false;
    }

    @Override
    public final boolean isRunning() {
        return done;
    }

    @Override
    public final int getPhase() {
        return order;
    }
}
