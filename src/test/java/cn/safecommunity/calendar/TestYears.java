package cn.safecommunity.calendar;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Takes away what a test has published for good; the product itself keeps every version. */
public final class TestYears {

    private TestYears() {}

    /** From now on nobody has published that year. */
    public static void forget(ApplicationContext context, int year) {
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        context.getBean(TransactionOperations.class).executeWithoutResult(status -> {
            jdbc.sql("SET LOCAL session_replication_role = replica").update();
            jdbc.sql("DELETE FROM holiday WHERE version_id IN (SELECT id FROM holiday_version WHERE year = ?)")
                    .param(year)
                    .update();
            jdbc.sql("DELETE FROM holiday_version WHERE year = ?").param(year).update();
            jdbc.sql("DELETE FROM holiday_notice WHERE year = ?").param(year).update();
        });
        context.getBean(PublishedHolidays.class).drop();
    }
}
