package cn.safecommunity.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.safecommunity.DirectConnections;
import cn.safecommunity.EngineTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionOperations;

/** Facts about the calendar in memory: who sees a publication when, and what that costs. Nobody publishes 2049 but here. */
class PublishedHolidaysTest extends EngineTest {

    private static final LocalDate DAY = LocalDate.of(2049, 3, 3);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    private PublishedHolidays published;

    @Autowired
    private HolidayRepository repository;

    @Autowired
    private WorkingDays days;

    @Autowired
    private DirectConnections connections;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private PlatformTransactionManager manager;

    @Autowired
    private HolidayDrafts drafts;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext context;

    /** The versions are kept by a trigger; only this test takes its own away again. */
    @AfterEach
    void forget2049() {
        TestYears.forget(context, 2049);
    }

    @Test
    void asksTheDatabaseForNothingAsLongAsNothingIsPublished() {
        awaiting(() -> isTold());
        days.isWorkingDay(DAY);
        long reads = transaction.execute(status -> {
            long before = reads();
            for (int i = 0; i < 60; i++) {
                days.plus(DAY, 15);
            }
            return reads() - before;
        });
        assertThat(reads).isZero();
    }

    /** Counted by the database itself, for this transaction. */
    private long reads() {
        return jdbc.sql("SELECT coalesce(sum(seq_scan + coalesce(idx_scan, 0)), 0) FROM pg_stat_xact_user_tables"
                        + " WHERE relname IN ('holiday', 'holiday_version', 'holiday_notice')")
                .query(Long.class)
                .single();
    }

    private boolean isTold() {
        days.isWorkingDay(DAY);
        return transaction.execute(status -> {
            long before = reads();
            days.isWorkingDay(DAY);
            return reads() == before;
        });
    }

    @Test
    void showsAPublicationToItsOwnTransactionAtOnceAndToOthersAtTheCommit() {
        assertThat(days.isWorkingDay(DAY)).isTrue();
        transaction.executeWithoutResult(status -> {
            published.add(off());
            assertThat(days.isWorkingDay(DAY)).isFalse();
            assertThat(elsewhere()).isTrue();
        });
        assertThat(days.isWorkingDay(DAY)).isFalse();
        assertThat(elsewhere()).isFalse();
    }

    /** What a thread without this transaction sees. */
    private boolean elsewhere() {
        return CompletableFuture.supplyAsync(() -> days.isWorkingDay(DAY)).join();
    }

    @Test
    void showsNobodyWhatWasTakenBack() {
        transaction.executeWithoutResult(status -> {
            published.add(off());
            status.setRollbackOnly();
        });
        assertThat(days.isWorkingDay(DAY)).isTrue();
        assertThat(days.isProvisional(DAY)).isTrue();
    }

    @Test
    void tellsTheOtherNodes() {
        PublishedHolidays other = new PublishedHolidays(repository);
        HolidayWatch watch = new HolidayWatch(connections, other);
        watch.start();
        try {
            assertThat(other.table().days()).doesNotContainKey(DAY);
            transaction.executeWithoutResult(status -> published.add(off()));
            awaiting(() -> other.table().days().containsKey(DAY));
        } finally {
            watch.stop();
        }
        assertThat(watch.isRunning()).isFalse();
    }

    @Test
    void asksEachTimeWhileNobodyTellsIt() {
        PublishedHolidays deaf = new PublishedHolidays(repository);
        assertThat(deaf.table().days()).doesNotContainKey(DAY);
        transaction.executeWithoutResult(status -> published.add(off()));
        assertThat(deaf.table().days()).containsKey(DAY);
    }

    @Test
    void noticesAPublicationThatItWasNotToldOf() {
        PublishedHolidays deaf = new PublishedHolidays(repository);
        deaf.tell(true);
        assertThat(deaf.table().days()).doesNotContainKey(DAY);
        transaction.executeWithoutResult(status -> published.add(off()));
        assertThat(deaf.table().days()).doesNotContainKey(DAY);
        deaf.dropUnless(repository.latest());
        assertThat(deaf.table().days()).containsKey(DAY);
    }

    @Test
    void listensAgainWhenTheConnectionWasLost() {
        awaiting(() -> listeners() == 1);
        jdbc.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND application_name = ?")
                .param(HolidayWatch.APPLICATION_NAME)
                .query(Boolean.class)
                .list();
        transaction.executeWithoutResult(status -> published.add(off()));
        assertThat(days.isWorkingDay(DAY)).isFalse();
        awaiting(() -> listeners() == 1);
        awaiting(this::isTold);
    }

    private long listeners() {
        return jdbc.sql(
                        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name = ?")
                .param(HolidayWatch.APPLICATION_NAME)
                .query(Long.class)
                .single();
    }

    @Test
    void triesAgainWhenATimerFiresAtTheSameMomentAndGivesUpAfterFourAttempts() {
        ClockUtil.setCurrentTime(
                Date.from(OffsetDateTime.parse("2030-12-01T09:00:00+08:00").toInstant()));
        HolidayInput notice = new HolidayInput(OfficialCalendar.notice(2031), null, null, null, null, null);
        Publisher by = new Publisher("x", "x");
        assertThat(holidays(3).preview(2031, notice, by).changes()).isNotEmpty();
        assertThatThrownBy(() -> holidays(4).preview(2031, notice, by)).isInstanceOf(OptimisticLockingException.class);
    }

    private Holidays holidays(int collisions) {
        return new Holidays(
                repository, published, drafts, OfficialCalendar.STATUTORY, events, colliding(collisions), clock);
    }

    /** Transactions of which the first ones meet a timer. */
    private PlatformTransactionManager colliding(int collisions) {
        return new PlatformTransactionManager() {
            private int begun;

            @Override
            public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
                begun++;
                if (begun <= collisions) {
                    throw new OptimisticLockingException("a timer fired");
                }
                return manager.getTransaction(definition);
            }

            @Override
            public void commit(TransactionStatus status) {
                manager.commit(status);
            }

            @Override
            public void rollback(TransactionStatus status) {
                manager.rollback(status);
            }
        };
    }

    private static YearVersion off() {
        Notice notice = new Notice(2049, "国办发明电〔2048〕9号", "通知", LocalDate.of(2048, 11, 1), null);
        return new YearVersion(
                0,
                notice,
                new YearVersion.Entry("x", "x", Instant.EPOCH, null),
                List.of(new Holiday(DAY, DayKind.off, "纪念日", notice)),
                null);
    }

    private static void awaiting(BooleanSupplier condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.onSpinWait();
        }
    }
}
