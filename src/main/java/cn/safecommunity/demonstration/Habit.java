package cn.safecommunity.demonstration;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How people work on one kind of task.
 *
 * @param day when somebody gets to it
 * @param work does it, and answers whether it is done; who has to wait for others tries again on the next working day
 */
record Habit(Function<OpenTask, LocalDate> day, Predicate<OpenTask> work) {}
