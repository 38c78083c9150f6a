package cn.safecommunity.overview;

import cn.safecommunity.calendar.CalendarYear;
import cn.safecommunity.calendar.DayKind;
import cn.safecommunity.calendar.DayState;
import cn.safecommunity.calendar.Holiday;
import cn.safecommunity.calendar.MovedDate;
import cn.safecommunity.calendar.Notice;
import cn.safecommunity.calendar.Preview;
import cn.safecommunity.calendar.YearVersion;
import cn.safecommunity.casefile.CaseFile;
import cn.safecommunity.casefile.CaseFiles;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The calendar in the words of the screen. */
@Component
class HolidayViews {

    /** More than that nobody reads; the number of all stands beside it. */
    private static final int SHOWN = 200;

    private final CaseFiles files;
    private final Clock clock;

    HolidayViews(CaseFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    /** A year in the list; {@code current} is the one that today is in. */
    record YearHead(
            int year,
            boolean current,
            boolean published,
            int offDays,
            int makeUpDays,
            int workingDays,
            @Nullable NoticeView notice) {

        static YearHead of(CalendarYear year, LocalDate today) {
            YearVersion version = year.version();
            return new YearHead(
                    year.year(),
                    year.year() == today.getYear(),
                    version != null,
                    count(year, DayKind.off),
                    count(year, DayKind.work),
                    year.workingDays(),
                    version == null ? null : NoticeView.of(version.notice()));
        }

        private static int count(CalendarYear year, DayKind kind) {
            return (int) year.days().stream().filter(day -> day.kind() == kind).count();
        }
    }

    /** A year with its days; {@code version} is missing while nobody has published it. */
    record Year(YearHead head, @Nullable Version version, List<Day> days) {

        static Year of(CalendarYear year, LocalDate today) {
            YearVersion version = year.version();
            return new Year(
                    YearHead.of(year, today),
                    version == null ? null : Version.of(version),
                    year.days().stream().map(Day::of).toList());
        }
    }

    /** A day that is not as the week has it; one without a notice is off by law, provisionally. */
    record Day(
            LocalDate date,
            String kind,
            String name,
            @Nullable String notice) {

        static Day of(CalendarYear.Day day) {
            Notice notice = day.notice();
            return new Day(day.day(), day.kind().name(), day.name(), notice == null ? null : notice.number());
        }

        static Day of(Holiday day) {
            return new Day(
                    day.day(), day.kind().name(), day.name(), day.notice().number());
        }
    }

    record NoticeView(
            String number,
            String name,
            LocalDate issuedOn,
            @Nullable String address) {

        static NoticeView of(Notice notice) {
            return new NoticeView(notice.number(), notice.name(), notice.issuedOn(), notice.address());
        }
    }

    /** Who published what, when and why, and every notice its days come from. */
    record Version(
            long id,
            NoticeView notice,
            List<NoticeView> notices,
            String by,
            Instant at,
            @Nullable String reason) {

        static Version of(YearVersion version) {
            return new Version(
                    version.id(),
                    NoticeView.of(version.notice()),
                    version.days().stream()
                            .map(Holiday::notice)
                            .distinct()
                            .map(NoticeView::of)
                            .toList(),
                    version.entry().personName(),
                    version.entry().at(),
                    version.entry().reason());
        }
    }

    /** A version with its days and the notice as it was pasted. */
    record FullVersion(
            Version version, List<Day> days, @Nullable String text) {

        static FullVersion of(YearVersion version) {
            return new FullVersion(
                    Version.of(version), version.days().stream().map(Day::of).toList(), version.text());
        }
    }

    /** What a publication changes or would change; {@code preview} goes back with the publication. */
    record Effect(
            String preview,
            NoticeView notice,
            List<Day> days,
            List<Change> changes,
            List<Move> moves,
            int movedDates,
            int movedCases) {}

    record Change(LocalDate date, String was, String becomes, String name) {}

    record Move(long caseId, String subject, @Nullable String businessKey, String what, LocalDate from, LocalDate to) {}

    List<YearHead> heads(List<CalendarYear> years) {
        LocalDate today = LocalDate.now(clock);
        return years.stream().map(year -> YearHead.of(year, today)).toList();
    }

    Year year(CalendarYear year) {
        return Year.of(year, LocalDate.now(clock));
    }

    Effect effect(Preview preview) {
        List<MovedDate> moved = preview.moved();
        return new Effect(
                preview.token(),
                NoticeView.of(preview.draft().notice()),
                preview.draft().days().stream().map(Day::of).toList(),
                preview.changes().stream()
                        .map(each -> new Change(each.day(), label(each.was()), label(each.becomes()), each.name()))
                        .toList(),
                moves(moved.subList(0, Math.min(SHOWN, moved.size()))),
                moved.size(),
                (int) moved.stream().map(MovedDate::caseId).distinct().count());
    }

    private static String label(DayState state) {
        return state.label();
    }

    private List<Move> moves(List<MovedDate> moved) {
        Map<Long, CaseFile> cases =
                files.byId(moved.stream().map(MovedDate::caseId).toList());
        return moved.stream().map(each -> move(each, cases.get(each.caseId()))).toList();
    }

    private static Move move(MovedDate moved, @Nullable CaseFile file) {
        String whose = moved.level() == null ? "" : moved.level().label() + "环节";
        return new Move(
                moved.caseId(),
                file == null ? "" : file.subject(),
                file == null ? null : file.businessKey(),
                whose + moved.what(),
                moved.from(),
                moved.to());
    }
}
