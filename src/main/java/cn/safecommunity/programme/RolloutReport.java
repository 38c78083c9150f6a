package cn.safecommunity.programme;

import cn.safecommunity.Refusal;
import cn.safecommunity.Seen;
import cn.safecommunity.Text;
import cn.safecommunity.WrittenDay;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a county reports of phase two: its meeting on site and its self-check (notice clause 4-phase2). */
public record RolloutReport(
        @Nullable LocalDate meetingOn,
        String meeting,
        @Nullable LocalDate checkedOn,
        @Nullable Integer checkedUnits,
        String findings) {

    /** Which state of the draft this is; whoever hands it in sends it. */
    @JsonProperty
    public String seen() {
        return Seen.of(List.of(this));
    }

    /** Refuses a report that leaves something out or tells of the future. */
    public void requireComplete(LocalDate today) {
        day(meetingOn, today, "meetingOn", "现场会日期");
        text(meeting, "meeting", "现场会情况（地点、参加单位、推广的经验）");
        day(checkedOn, today, "checkedOn", "自查日期");
        if (checkedUnits == null || checkedUnits < 1) {
            throw Refusal.at("checkedUnits", "“自查的单位数”没有填写。请填自查了多少个乡镇、街道或社区，至少 1 个。");
        }
        text(findings, "findings", "自查发现的问题和整改情况");
    }

    private static void day(@Nullable LocalDate day, LocalDate today, String field, String label) {
        if (day == null || day.isAfter(today)) {
            throw Refusal.at(field, "“" + label + "”须填今天或以前的日期，现为" + (day == null ? "空" : WrittenDay.of(day)) + "。");
        }
    }

    static void text(String text, String field, String label) {
        if (Text.isBlank(text)) {
            throw Refusal.at(field, "“" + label + "”没有填写，请填写后再提交。");
        }
    }
}
