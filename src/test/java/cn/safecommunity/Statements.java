package cn.safecommunity;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/** Counts what a call asks of the database, the application's own statements and the engine's. */
public final class Statements {

    private Statements() {}

    /** What is asked by the clock, whoever calls, is not counted. */
    public static long of(Runnable call) {
        return of(call, "");
    }

    /** Only those in which these words stand. */
    public static long of(Runnable call, String words) {
        return asked(call).stream().filter(text -> text.contains(words)).count();
    }

    /** The statements themselves, in their order. */
    public static List<String> asked(Runnable call) {
        return said(call).stream().filter(text -> !isBegin(text)).toList();
    }

    /** The statements in their order, and {@code Creating new transaction …} where one begins. */
    public static List<String> said(Runnable call) {
        Logger ours = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");
        Logger engines = (Logger) LoggerFactory.getLogger("org.camunda.bpm.engine.impl.persistence.entity");
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        said.start();
        Logger transactions =
                (Logger) LoggerFactory.getLogger("org.springframework.jdbc.support.JdbcTransactionManager");
        for (Logger logger : List.of(ours, engines, transactions)) {
            logger.setLevel(Level.DEBUG);
            logger.setAdditive(false);
            logger.addAppender(said);
        }
        try {
            call.run();
            return said.list.stream()
                    .filter(event -> isOfTheCall(event.getThreadName()))
                    .map(ILoggingEvent::getFormattedMessage)
                    .filter(text -> text.startsWith("Executing prepared SQL statement")
                            || text.contains("Preparing:")
                            || isBegin(text))
                    .filter(text -> !text.contains("[SELECT version FROM account_version]")
                            && !text.contains("outbox")
                            && !text.contains("-- remembered"))
                    .toList();
        } finally {
            for (Logger logger : List.of(ours, engines, transactions)) {
                logger.setLevel(null);
                logger.setAdditive(true);
                logger.detachAppender(said);
            }
        }
    }

    /** Whether a transaction begins with this line. */
    public static boolean isBegin(String text) {
        return text.startsWith("Creating new transaction");
    }

    /** Each of these once with how often it stands there, one a line. */
    public static String oftenFirst(List<String> said) {
        return said.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(one -> "\n" + one.getValue() + " × " + one.getKey())
                .collect(Collectors.joining());
    }

    /** Made by whoever calls, or by a request; other contexts of the run have clocks of their own. */
    private static boolean isOfTheCall(String thread) {
        return thread.equals(Thread.currentThread().getName()) || thread.startsWith("http-nio");
    }
}
