package cn.safecommunity.title;

import cn.safecommunity.community.MergerStep;
import cn.safecommunity.community.MovedByMerger;
import cn.safecommunity.community.UnitMerged;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** When units merge, a title goes on with the successor; on whom it was conferred stays written down. */
@Component
class TitlesFollowMerger implements MovedByMerger {

    private final TitleRepository titles;
    private final Clock clock;

    TitlesFollowMerger(TitleRepository titles, Clock clock) {
        this.titles = titles;
        this.clock = clock;
    }

    @Override
    public Optional<String> moves(String predecessor, String successor) {
        return titles.valid(predecessor, LocalDate.now(clock)).stream()
                .map(held -> held.title().chain().label() + "称号")
                .reduce((one, other) -> one + "，" + other);
    }

    @EventListener
    @Order(MergerStep.ROOMS)
    public void follow(UnitMerged merged) {
        titles.passOn(merged.predecessor(), merged.successor());
    }
}
