package cn.safecommunity.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.safecommunity.EngineTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Facts about the import of the holidays at start. */
class HolidayImportTest extends EngineTest {

    private static final Resource DAYS = new ClassPathResource("policy/china-public-holidays.tsv");

    @Autowired
    private HolidayRepository repository;

    @Autowired
    private PublishedHolidays published;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private WorkingDays days;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void bringsTheFilesIntoTheDatabase() {
        assertThat(repository.table()).isEqualTo(OfficialCalendar.TABLE);
        assertThat(days.plus(LocalDate.of(2013, 4, 16), 10)).isEqualTo("2013-04-28");
        assertThat(days.isProvisional(LocalDate.of(2027, 1, 1))).isTrue();
    }

    @Test
    void putsADayToTheYearOfItsNotice() {
        assertThat(repository.current(2018).orElseThrow().days())
                .noneMatch(day -> day.day().equals(LocalDate.of(2018, 12, 29)));
        assertThat(repository.current(2019).orElseThrow().days().get(0))
                .isEqualTo(new Holiday(
                        LocalDate.of(2018, 12, 29),
                        DayKind.work,
                        "元旦",
                        repository.current(2019).orElseThrow().notice()));
    }

    @Test
    void knowsTheNoticesThatChangedAYearLater() {
        assertThat(repository.current(2015).orElseThrow().notice().number()).isEqualTo("国办发明电〔2014〕28号");
        assertThat(daysOf(2015, "国发明电〔2015〕1号")).hasSize(4);
        assertThat(daysOf(2019, "国办发明电〔2019〕3号")).hasSize(5);
        assertThat(daysOf(2020, "国办发明电〔2020〕1号")).hasSize(4);
    }

    private List<Holiday> daysOf(int year, String number) {
        return repository.current(year).orElseThrow().days().stream()
                .filter(day -> day.notice().number().equals(number))
                .toList();
    }

    @Test
    void changesNothingTheSecondTime() {
        long latest = repository.latest();
        importing(DAYS).afterSingletonsInstantiated();
        assertThat(repository.latest()).isEqualTo(latest);
    }

    @Test
    void keepsEveryVersionWhateverTheProgramDoes() {
        for (String change : List.of(
                "UPDATE holiday SET kind = 'work' WHERE day = '2026-10-01'",
                "DELETE FROM holiday WHERE day = '2026-10-01'",
                "UPDATE holiday_version SET entered_by = 'somebody else' WHERE year = 2026",
                "DELETE FROM holiday_version WHERE year = 2026",
                "UPDATE holiday_notice SET number = 'x' WHERE year = 2026")) {
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .as(change)
                    .hasMessageContaining("a correction is a further version");
        }
    }

    @Test
    @Transactional
    void leavesAYearAloneThatWasPublishedLater() {
        Notice notice = new Notice(2015, "国办发明电〔2015〕9号", "更正", LocalDate.of(2015, 6, 1), null);
        published.add(version(notice, List.of()));
        importing(DAYS).afterSingletonsInstantiated();
        assertThat(repository.current(2015).orElseThrow().days()).isEmpty();
    }

    @Test
    @Transactional
    void seesAPublicationInItsOwnTransaction() {
        assertThat(days.isWorkingDay(LocalDate.of(2027, 1, 4))).isTrue();
        Notice notice = new Notice(2027, "国办发明电〔2026〕9号", "通知", LocalDate.of(2026, 11, 1), null);
        published.add(version(notice, List.of(new Holiday(LocalDate.of(2027, 1, 4), DayKind.off, "元旦", notice))));
        assertThat(days.isWorkingDay(LocalDate.of(2027, 1, 4))).isFalse();
        assertThat(days.isProvisional(LocalDate.of(2027, 1, 4))).isFalse();
    }

    private YearVersion version(Notice notice, List<Holiday> holidays) {
        return new YearVersion(0, notice, new YearVersion.Entry("x", "x", Instant.EPOCH, null), holidays, null);
    }

    @Test
    void stopsTheStartAtAMalformedFile() {
        Resource malformed = new ByteArrayResource("no heading".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> importing(malformed).afterSingletonsInstantiated())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("line 1");
    }

    private HolidayImport importing(Resource file) {
        return new HolidayImport(
                repository,
                published,
                transaction,
                file,
                new ClassPathResource("policy/china-holiday-notices.tsv"),
                clock);
    }
}
