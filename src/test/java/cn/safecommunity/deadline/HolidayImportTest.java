package cn.safecommunity.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.safecommunity.EngineTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Facts about the import of the holidays at start. */
class HolidayImportTest extends EngineTest {

    @Autowired
    private HolidayRepository repository;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private WorkingDays days;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void bringsTheFileIntoTheDatabase() {
        assertThat(repository.table()).isEqualTo(WorkingDaysTest.OFFICIAL);
        assertThat(days.plus(LocalDate.of(2013, 4, 16), 10)).isEqualTo("2013-04-28");
        assertThat(days.isProvisional(LocalDate.of(2027, 1, 1))).isTrue();
    }

    @Test
    void changesNothingTheSecondTime() {
        long version = repository.version();
        importing("classpath").afterSingletonsInstantiated();
        assertThat(repository.version()).isEqualTo(version);
    }

    @Test
    @Transactional
    void leavesAYearAloneThatWasPublishedLater() {
        repository.replace(2015, List.of());
        importing("classpath").afterSingletonsInstantiated();
        assertThat(jdbc.sql("SELECT count(*) FROM holiday WHERE extract(year FROM day) = 2015")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @Transactional
    void readsTheTableAgainAfterAPublication() {
        assertThat(days.isWorkingDay(LocalDate.of(2027, 1, 1))).isTrue();
        repository.replace(2027, List.of(new Holiday(LocalDate.of(2027, 1, 1), HolidayTable.Kind.off, "元旦", "x")));
        assertThat(days.isWorkingDay(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(days.isProvisional(LocalDate.of(2027, 1, 1))).isFalse();
    }

    @Test
    void stopsTheStartAtAMalformedFile() {
        assertThatThrownBy(() -> importing("no heading").afterSingletonsInstantiated())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("line 1");
    }

    private HolidayImport importing(String content) {
        Resource file = content.equals("classpath")
                ? new org.springframework.core.io.ClassPathResource("policy/china-public-holidays.tsv")
                : new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8));
        return new HolidayImport(repository, transaction, file);
    }
}
