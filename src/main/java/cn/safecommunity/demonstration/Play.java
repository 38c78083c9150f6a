package cn.safecommunity.demonstration;

import cn.safecommunity.calendar.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Goes from moment to moment: a timer fires, somebody sets out to do something, or somebody gets to a task. What was done
 * in an earlier run is seen in what there is, so the play can be stopped after any act and gone on with.
 */
@Component
@Profile("local")
class Play {

    private static final LocalTime OFFICE_OPENS = LocalTime.of(8, 30);
    private static final int OFFICE_MINUTES = 520;
    private static final Comparator<Moment> SOONEST =
            Comparator.comparing(Moment::at).thenComparing(Moment::what);

    private final Time time;
    private final OpenWork work;
    private final WorkingDays days;
    private final Clock clock;
    private final Map<String, Habit> habits = new HashMap<>();
    private final List<Intent> script = new ArrayList<>();
    private final PriorityQueue<Moment> planned = new PriorityQueue<>(SOONEST);
    private final Map<String, Moment> waiting = new HashMap<>();

    Play(Time time, OpenWork work, WorkingDays days, Clock clock, List<Acts> acts) {
        this.time = time;
        this.work = work;
        this.days = days;
        this.clock = clock;
        acts.forEach(each -> {
            habits.putAll(each.habits());
            script.addAll(each.intents());
        });
    }

    /** Something that happens at a moment. */
    private record Moment(ZonedDateTime at, String what, Runnable act) {}

    /** Plays on until the evening of a day, or until it is stopped; every act is told. */
    void until(LocalDate last, BooleanSupplier stopped, Consumer<String> told) {
        ZonedDateTime end = last.atTime(18, 0).atZone(clock.getZone());
        planned.clear();
        script.forEach(intent -> planned.add(moment(intent)));
        waiting.clear();
        time.take();
        try {
            Optional<Moment> next = next();
            while (next.filter(moment -> !moment.at().isAfter(end)).isPresent() && !stopped.getAsBoolean()) {
                Moment moment = next.get();
                time.moveTo(moment.at());
                told.accept(moment.what());
                moment.act().run();
                next = next();
            }
            if (!stopped.getAsBoolean()) {
                time.moveTo(end);
            }
        } finally {
            time.giveBack();
        }
    }

    private Optional<Moment> next() {
        List<OpenTask> open = work.tasks();
        waiting.keySet().retainAll(open.stream().map(OpenTask::id).toList());
        Stream<Moment> tasks = open.stream()
                .filter(task -> habits.containsKey(task.key()))
                .map(task -> waiting.computeIfAbsent(task.id(), id -> moment(task)));
        return Stream.of(time.next().map(this::timer).stream(), Stream.ofNullable(planned.peek()), tasks)
                .flatMap(each -> each)
                .min(SOONEST);
    }

    private Moment timer(Job job) {
        return new Moment(job.getDuedate().toInstant().atZone(clock.getZone()), "到期的提醒和升级", () -> time.fire(job));
    }

    private Moment moment(Intent intent) {
        return new Moment(inOffice(intent.day(), intent.what()), intent.what(), () -> {
            planned.remove();
            if (!intent.done().getAsBoolean() && !intent.act().getAsBoolean()) {
                planned.add(moment(intent.on(days.plus(LocalDate.now(clock), intent.again()))));
            }
        });
    }

    private Moment moment(OpenTask task) {
        Habit habit = Objects.requireNonNull(habits.get(task.key()));
        return moment(task, habit, habit.day().apply(task));
    }

    private Moment moment(OpenTask task, Habit habit, LocalDate day) {
        ZonedDateTime at = inOffice(day, task.name());
        ZonedDateTime soonest = task.since().atZone(clock.getZone()).plusMinutes(20);
        return new Moment(at.isBefore(soonest) ? soonest : at, task.person() + " " + task.key(), () -> {
            if (!habit.work().test(task)) {
                waiting.put(task.id(), moment(task, habit, days.plus(LocalDate.now(clock), 1)));
            }
        });
    }

    /** Within office hours of that day, or of the next working day. */
    private ZonedDateTime inOffice(LocalDate day, String question) {
        LocalDate workingDay = days.isWorkingDay(day) ? day : days.plus(day, 1);
        return workingDay
                .atTime(OFFICE_OPENS)
                .plusMinutes(Chance.number(OFFICE_MINUTES, "minute " + question))
                .atZone(clock.getZone());
    }
}
