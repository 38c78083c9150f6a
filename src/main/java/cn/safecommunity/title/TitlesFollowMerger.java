package cn.safecommunity.title;

import cn.safecommunity.community.MergerStep;
import cn.safecommunity.community.UnitMerged;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When units merge, a title goes on with the successor; on whom it was conferred stays written down. */
@Component
class TitlesFollowMerger {

    private final JdbcClient jdbc;

    TitlesFollowMerger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Order(MergerStep.ROOMS)
    public void follow(UnitMerged merged) {
        jdbc.sql("UPDATE title SET conferred_to = coalesce(conferred_to, community), community = ? WHERE community = ?")
                .params(merged.successor(), merged.predecessor())
                .update();
    }
}
