package cn.safecommunity.title;

import cn.safecommunity.community.MergerStep;
import cn.safecommunity.community.UnitMerged;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** When units merge, a title goes on with the successor; on whom it was conferred stays written down. */
@Component
class TitlesFollowMerger {

    private final TitleRepository titles;

    TitlesFollowMerger(TitleRepository titles) {
        this.titles = titles;
    }

    @EventListener
    @Order(MergerStep.ROOMS)
    public void follow(UnitMerged merged) {
        titles.passOn(merged.predecessor(), merged.successor());
    }
}
