package cn.safecommunity.creation;

import cn.safecommunity.WrittenDay;
import cn.safecommunity.casefile.CaseFacts;
import cn.safecommunity.casefile.CaseFacts.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands of a creation on the approval sheet: dates, what each department said, what has to be rectified. */
final class CreationFacts {

    private CreationFacts() {}

    static CaseFacts of(CreationView view) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "单位类型", view.unitTypeName());
        add(facts, "创建备案日期", day(view.registeredOn()));
        add(facts, "本次创建开始", day(view.beganOn()));
        add(facts, "达标日期", day(view.upToStandardSince()));
        facts.add(new Fact("当前状态", view.stateName()));
        List<Fact> results = new ArrayList<>();
        view.countersignatures()
                .forEach(one ->
                        results.add(new Fact("第 %d 次会签，%s".formatted(one.round(), one.departmentName()), said(one))));
        view.items().forEach(one -> results.add(new Fact("整改问题（%s）".formatted(one.stateName()), one.text())));
        return new CaseFacts(facts, results);
    }

    private static String said(CreationView.Round one) {
        String who = one.personName() != null ? "（" + one.personName() + "）" : "";
        return one.stateName() + who + (one.opinion() == null ? "" : "：" + one.opinion());
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : WrittenDay.of(day);
    }

    private static void add(List<Fact> facts, String label, @Nullable String text) {
        if (text != null) {
            facts.add(new Fact(label, text));
        }
    }
}
