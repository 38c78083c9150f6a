package cn.safecommunity.local;

import cn.safecommunity.Refusal;
import cn.safecommunity.local.Drill.State;
import cn.safecommunity.organisation.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The drill for whoever is logged in on a person's own machine; elsewhere the address does not exist. */
@RestController
@RequestMapping("/api/drill")
@Profile("local")
class DrillController {

    private static final int FURTHEST = 400;

    private final Drill drill;
    private final CurrentUser user;

    DrillController(Drill drill, CurrentUser user) {
        this.drill = drill;
        this.user = user;
    }

    /** How far to move the clock: one of the two. */
    record Step(@Nullable Integer days, @Nullable Integer workingDays) {}

    @GetMapping
    State state() {
        user.id();
        return drill.state();
    }

    @PostMapping("/advance")
    synchronized State advance(@RequestBody Step step) {
        user.id();
        Integer days = step.days();
        Integer workingDays = step.workingDays();
        if (days != null && workingDays == null) {
            drill.advanceDays(checked("days", days));
        } else if (workingDays != null && days == null) {
            drill.advanceWorkingDays(checked("workingDays", workingDays));
        } else {
            throw Refusal.at("days", "请填写要前进的天数（days）或者工作日数（workingDays），两项只填一项。");
        }
        return drill.state();
    }

    private static int checked(String field, int number) {
        if (number < 1 || number > FURTHEST) {
            throw Refusal.at(field, "时钟只能向前，请填 1 至 " + FURTHEST + " 之间的天数。");
        }
        return number;
    }
}
