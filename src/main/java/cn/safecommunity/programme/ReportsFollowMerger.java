package cn.safecommunity.programme;

import cn.safecommunity.community.MergerStep;
import cn.safecommunity.community.UnitMerged;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When units merge, the rectification list of the predecessor goes on as the successor's. */
@Component
class ReportsFollowMerger {

    private final JdbcClient jdbc;

    ReportsFollowMerger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Order(MergerStep.ROOMS)
    public void follow(UnitMerged merged) {
        jdbc.sql("UPDATE summary_item SET unit = ? WHERE unit = ?")
                .params(merged.successor(), merged.predecessor())
                .update();
    }
}
