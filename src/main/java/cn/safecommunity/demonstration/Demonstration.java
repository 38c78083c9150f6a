package cn.safecommunity.demonstration;

import cn.safecommunity.Refusal;
import cn.safecommunity.WrittenDay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Runs the play in the background, one at a time, and says how far it is. */
@Component
@Profile("local")
class Demonstration implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);

    /** How long somebody waits for the end of the play. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Play play;
    private final Time time;
    private final Door door;
    private final String wanted;
    private volatile Progress progress;
    private volatile boolean stop;
    private @Nullable Thread running;

    Demonstration(Play play, Time time, Door door, @Value("${safecommunity.local.demonstration:}") String wanted) {
        this.play = play;
        this.time = time;
        this.door = door;
        this.wanted = wanted;
        this.progress = new Progress("idle", null, null, null, 0, 0, 0, null);
    }

    /**
     * How far the play is.
     *
     * @param state idle, running, stopped, finished or failed
     * @param today the day of the play
     * @param what what happened last
     * @param acts how much has happened in this run, timers included
     * @param calls how often somebody knocked at a door in this run
     * @param failure why it could not go on
     */
    record Progress(
            String state,
            @Nullable LocalDate until,
            @Nullable LocalDate today,
            @Nullable String what,
            int acts,
            int calls,
            long seconds,
            @Nullable String failure) {}

    /** When everything is up, the executor of the timers too. */
    @EventListener
    void beginIfWanted(AvailabilityChangeEvent<ReadinessState> change) {
        if (change.getState() == ReadinessState.ACCEPTING_TRAFFIC && !wanted.isBlank()) {
            begin(LocalDate.parse(wanted.strip()));
        }
    }

    Progress progress() {
        return progress;
    }

    /** Plays on from where the clock stands. */
    synchronized void begin(LocalDate until) {
        if (progress.state().equals("running")) {
            throw new Refusal("演示正在进行，请等它结束或先停止。");
        }
        LocalDate today = time.now().toLocalDate();
        if (until.isBefore(today)) {
            throw Refusal.at("until", "系统日期已经是" + WrittenDay.of(today) + "，不能演示到更早的日期。请填写今天或以后的日期。");
        }
        stop = false;
        progress = new Progress("running", until, today, null, 0, 0, 0, null);
        running = new Thread(() -> run(until), "demonstration");
        running.setDaemon(true);
        running.start();
    }

    /** Stops after the act that is under way. */
    void stop() {
        stop = true;
    }

    private void run(LocalDate until) {
        Instant began = Instant.now();
        int calls = door.calls();
        int[] acts = {0};
        YearMonth[] month = {YearMonth.of(1, 1)};
        String state = "failed";
        String failure = null;
        try {
            play.until(until, () -> stop, what -> {
                progress = progress("running", until, what, ++acts[0], calls, began, null);
                LocalDate today = time.now().toLocalDate();
                if (!YearMonth.from(today).equals(month[0])) {
                    month[0] = YearMonth.from(today);
                    LOG.info("Demonstration: {} of {}, {} acts, {} s", today, until, acts[0], progress.seconds());
                }
            });
            state = stop ? "stopped" : "finished";
        } catch (RuntimeException e) {
            LOG.error("The demonstration could not go on at {}: {}", time.now(), progress.what(), e);
            failure = e.getMessage();
        }
        progress = progress(state, until, progress.what(), acts[0], calls, began, failure);
        LOG.info("Demonstration {}: {}", state, progress);
    }

    private Progress progress(
            String state,
            LocalDate until,
            @Nullable String what,
            int acts,
            int callsBefore,
            Instant began,
            @Nullable String failure) {
        return new Progress(
                state,
                until,
                time.now().toLocalDate(),
                what,
                acts,
                door.calls() - callsBefore,
                Duration.between(began, Instant.now()).toSeconds(),
                failure);
    }

    /** Waits until the play has ended, if it runs. */
    void awaitEnd() {
        Thread last = running;
        try {
            if (last != null) {
                last.join(LONGEST.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The act that is under way ends before the database goes down. */
    @Override
    public void destroy() {
        stop();
        awaitEnd();
    }
}
