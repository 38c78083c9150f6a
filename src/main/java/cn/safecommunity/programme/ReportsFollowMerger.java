package cn.safecommunity.programme;

import cn.safecommunity.community.MergerStep;
import cn.safecommunity.community.MovedByMerger;
import cn.safecommunity.community.UnitMerged;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When units merge, the rectification list of the predecessor goes on as the successor's. */
@Component
class ReportsFollowMerger implements MovedByMerger {

    private final JdbcClient jdbc;

    ReportsFollowMerger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> moves(String predecessor, String successor) {
        int items = jdbc.sql("SELECT count(*) FROM summary_item WHERE unit = ?")
                .param(predecessor)
                .query(Integer.class)
                .single();
        return items == 0 ? Optional.empty() : Optional.of("县区报告里的整改事项 " + items + " 项");
    }

    @EventListener
    @Order(MergerStep.ROOMS)
    public void follow(UnitMerged merged) {
        jdbc.sql("UPDATE summary_item SET unit = ? WHERE unit = ?")
                .params(merged.successor(), merged.predecessor())
                .update();
    }
}
