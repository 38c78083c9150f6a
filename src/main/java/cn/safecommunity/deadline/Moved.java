package cn.safecommunity.deadline;

/** How many due dates of tasks and timers were moved. */
public record Moved(int tasks, int timers) {

    public static final Moved NOTHING = new Moved(0, 0);

    public Moved plus(Moved other) {
        return new Moved(tasks + other.tasks, timers + other.timers);
    }
}
