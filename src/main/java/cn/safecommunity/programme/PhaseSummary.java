package cn.safecommunity.programme;

import cn.safecommunity.Refusal;
import cn.safecommunity.Seen;
import cn.safecommunity.Text;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a county reports of phase three: the review against the indicators, and for every pilot what was put right item
 * by item (notice clause 4-phase3).
 */
public record PhaseSummary(String review, String results, List<Item> items) {

    public PhaseSummary {
        items = List.copyOf(items);
    }

    /** One thing a pilot has to put right; done when it has a date. */
    public record Item(
            String unit,
            String item,
            String measure,
            @Nullable LocalDate doneOn) {}

    /** A pilot and what people call it. */
    public record PilotName(String code, String name) {}

    /** Which state of the draft this is; whoever hands it in sends it. */
    @JsonProperty
    public String seen() {
        return Seen.of(List.of(this));
    }

    /** Refuses a summary without its review, and a pilot whose list is missing or not worked off. */
    public void requireComplete(List<PilotName> pilots, LocalDate today) {
        RolloutReport.text(review, "review", "对照指标体系回顾的情况");
        RolloutReport.text(results, "results", "工作成效和经验");
        for (PilotName pilot : pilots) {
            List<Item> own = items.stream()
                    .filter(item -> item.unit().equals(pilot.code()))
                    .toList();
            if (own.isEmpty()) {
                throw Refusal.at("items-" + pilot.code(), pilot.name() + "没有整改完善清单。请逐项列出；确实没有问题的，写一项“无”，并写明核对情况。");
            }
            own.forEach(item -> requireDone(pilot, item, today));
        }
    }

    private static void requireDone(PilotName pilot, Item item, LocalDate today) {
        LocalDate done = item.doneOn();
        if (Text.isBlank(item.item()) || Text.isBlank(item.measure()) || done == null || done.isAfter(today)) {
            throw Refusal.at(
                    "items-" + pilot.code(), pilot.name() + "的整改项“" + item.item() + "”没有办完。请写明问题、整改措施和完成日期（今天或以前）。");
        }
    }
}
