package cn.safecommunity.calendar;

import cn.safecommunity.NotFound;
import cn.safecommunity.Refusal;
import cn.safecommunity.calendar.Holiday.BadHoliday;
import cn.safecommunity.calendar.NoticeText.Reading;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a draft of what somebody sent, or refuses it with the line or the sentence and what to change. */
@Component
class HolidayDrafts {

    private static final int LONGEST_REASON = 200;
    private static final String ORDINARY = "ordinary";

    private final HolidayRepository repository;
    private final StatutoryDays statutory;
    private final CompleteYear complete;
    private final Clock clock;

    HolidayDrafts(HolidayRepository repository, StatutoryDays statutory, Clock clock) {
        this.repository = repository;
        this.statutory = statutory;
        this.complete = new CompleteYear(statutory);
        this.clock = clock;
    }

    /** A whole year; that it is complete is looked at before what else is missing. */
    YearDraft year(int year, HolidayInput input) {
        CompleteYear.checkYear(year);
        String text = Typed.text(input.text());
        boolean pasted = !text.isEmpty();
        Reading reading = pasted ? NoticeText.read(year, text) : lines(input.days());
        Notice unnamed = new Notice(year, "", "", LocalDate.EPOCH, null);
        complete.check(year, holidays(reading, unnamed), pasted ? "text" : "days");
        Notice notice = Notice.of(
                year, typed(input.number(), reading.number()), input.name(), issuedOn(input, reading), today());
        return new YearDraft(notice, holidays(reading, notice), pasted ? text : null, reasonIfAny(input.reason()));
    }

    /** The year as it is published, with one day changed. */
    YearDraft correction(int year, LocalDate day, HolidayInput.Correction input) {
        CompleteYear.checkYear(year);
        YearVersion current =
                repository.current(year).orElseThrow(() -> new NotFound(year + "年的放假安排还没有公布，请先公布全年的安排，再更正个别日期。"));
        DayKind kind = DayKind.of(input.kind());
        checkCorrection(current, day, kind, ORDINARY.equals(input.kind()));
        String name = kind == null ? "" : named(input.holiday());
        Notice notice = Notice.of(year, input.number(), required(input.name()), date(input.issuedOn()), today());
        String reason = reason(input.reason(), "请写明更正的原因");
        List<Holiday> days = new ArrayList<>(current.days());
        days.removeIf(each -> each.day().equals(day));
        if (kind != null) {
            days.add(new Holiday(day, kind, name, notice));
        }
        return new YearDraft(notice, days, null, reason);
    }

    private void checkCorrection(YearVersion current, LocalDate day, @Nullable DayKind kind, boolean ordinary) {
        if (!CompleteYear.belongs(current.year(), day)) {
            throw Refusal.at("day", CompleteYear.shown(day) + "不属于" + current.year() + "年的放假安排，请到它所在的年份更正。");
        }
        if (kind == null && !ordinary) {
            throw Refusal.at("kind", "请选择这一天改为放假、上班，还是恢复为平常的日子。");
        }
        if (kind != DayKind.off && statutory.isOff(day)) {
            throw Refusal.at("kind", CompleteYear.shown(day) + "是法定节假日，不能改为上班（《全国年节及纪念日放假办法》第二条）。");
        }
        DayState was = DayState.of(day, kindOf(current, day));
        if (was.works() == DayState.of(day, kind).works()) {
            throw Refusal.at("kind", CompleteYear.shown(day) + "现在就是" + was.label() + "，不用更正。");
        }
    }

    private static @Nullable DayKind kindOf(YearVersion version, LocalDate day) {
        return version.days().stream()
                .filter(each -> each.day().equals(day))
                .map(Holiday::kind)
                .findFirst()
                .orElse(null);
    }

    private static Reading lines(@Nullable List<HolidayInput.@Nullable Line> lines) {
        if (lines == null || lines.isEmpty()) {
            throw Refusal.at("text", "请粘贴国务院办公厅通知的原文。");
        }
        Notice unnamed = new Notice(0, "", "", LocalDate.EPOCH, null);
        List<NoticeText.Day> days = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            HolidayInput.Line line = lines.get(i);
            try {
                Holiday day = line == null
                        ? Holiday.read(null, null, null, unnamed)
                        : Holiday.read(line.date(), line.kind(), line.name(), unnamed);
                days.add(new NoticeText.Day(day.day(), day.kind(), day.name()));
            } catch (BadHoliday e) {
                throw Refusal.at("days[" + i + "]." + e.field(), "第 " + (i + 1) + " 行：" + e.reason() + "。");
            }
        }
        return new Reading(days, null, null);
    }

    private static List<Holiday> holidays(Reading reading, Notice notice) {
        return reading.days().stream()
                .map(day -> new Holiday(day.day(), day.kind(), day.name(), notice))
                .toList();
    }

    private static String named(@Nullable String holiday) {
        try {
            return Holiday.name(holiday);
        } catch (BadHoliday e) {
            throw Refusal.at("holiday", e.reason() + "。");
        }
    }

    private static String required(@Nullable String name) {
        String text = Typed.text(name);
        if (text.isEmpty()) {
            throw Refusal.at("name", "请填写这次更正所依据的通知名称。");
        }
        return text;
    }

    private static String reason(@Nullable String reason, String ask) {
        String text = Typed.text(reason);
        if (text.isEmpty() || text.length() > LONGEST_REASON) {
            throw Refusal.at("reason", ask + "，不超过 " + LONGEST_REASON + " 个字。");
        }
        return text;
    }

    private static @Nullable String reasonIfAny(@Nullable String reason) {
        return Typed.text(reason).isEmpty() ? null : reason(reason, "请写明重新公布的原因");
    }

    private static @Nullable String typed(@Nullable String typed, @Nullable String read) {
        return Typed.text(typed).isEmpty() ? read : typed;
    }

    private static @Nullable LocalDate issuedOn(HolidayInput input, Reading reading) {
        LocalDate typed = date(input.issuedOn());
        return typed == null ? reading.issuedOn() : typed;
    }

    /** Null for what is no date; the notice then asks for one. */
    private static @Nullable LocalDate date(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException e) {
            throw Refusal.at("issuedOn", "日期“" + typed.strip() + "”无效，请按 2025-11-04 的格式填写。");
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
