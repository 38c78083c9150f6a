package cn.safecommunity.deadline;

import cn.safecommunity.Refusal;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Publishes the holidays of a year, and moves everything that is due by the new calendar, all or nothing. */
@Service
public class Holidays {

    private static final int FIRST_YEAR = 2013;
    private static final int LAST_YEAR = 2100;
    private static final int ATTEMPTS = 3;

    private final HolidayRepository repository;
    private final DueDates dueDates;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;

    Holidays(
            HolidayRepository repository,
            DueDates dueDates,
            TransactionOperations transaction,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.dueDates = dueDates;
        this.transaction = transaction;
        this.events = events;
    }

    /**
     * Publishes the holidays of that year, again if need be. A timer that fires at the same moment is tried again; the
     * refusal of a bad line names its number and what to change.
     */
    Publication publish(int year, List<Holiday> holidays) {
        check(year, holidays);
        for (int attempt = 1; true; attempt++) {
            try {
                return transaction.execute(status -> store(year, holidays));
            } catch (OptimisticLockingException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private Publication store(int year, List<Holiday> holidays) {
        repository.lock();
        repository.replace(year, holidays);
        Moved moved = dueDates.move();
        events.publishEvent(new HolidaysPublished(year));
        return new Publication(year, holidays.size(), moved.tasks(), moved.timers());
    }

    private static void check(int year, List<Holiday> holidays) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw Refusal.at("year", "年份 " + year + " 无效，请填 " + FIRST_YEAR + " 至 " + LAST_YEAR + " 之间的年份。");
        }
        if (holidays.isEmpty()) {
            throw Refusal.at("rows", "放假安排是空的，请按国务院办公厅的通知逐日填写。");
        }
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 0; i < holidays.size(); i++) {
            LocalDate day = holidays.get(i).day();
            if (!belongs(year, day)) {
                throw badLine(i, "日期 " + day + " 不属于 " + year + " 年的放假安排，请删除或改正");
            }
            if (!seen.add(day)) {
                throw badLine(i, "日期 " + day + " 重复，请删除一行");
            }
        }
    }

    /** A notice covers its year and may begin in the December before, as the one for 2019 did. */
    private static boolean belongs(int year, LocalDate day) {
        return day.getYear() == year || (day.getYear() == year - 1 && day.getMonth() == Month.DECEMBER);
    }

    private static Refusal badLine(int index, String reason) {
        return badLine(index, "date", reason);
    }

    static Refusal badLine(int index, String field, String reason) {
        return Refusal.at("rows[" + index + "]." + field, "第 " + (index + 1) + " 行：" + reason + "。");
    }

    /** What a publication changed. */
    record Publication(int year, int days, int movedTasks, int movedTimers) {}
}
