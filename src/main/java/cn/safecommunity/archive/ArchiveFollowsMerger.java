package cn.safecommunity.archive;

import cn.safecommunity.community.MergerStep;
import cn.safecommunity.community.MovedByMerger;
import cn.safecommunity.community.UnitMerged;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.organisation.People;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** When units merge, the successor keeps the archive. No rule about mergers was found, so this is an assumption. */
@Component
class ArchiveFollowsMerger implements MovedByMerger {

    private final Archive archive;
    private final Organisations organisations;

    ArchiveFollowsMerger(Archive archive, Organisations organisations) {
        this.archive = archive;
        this.organisations = organisations;
    }

    @Override
    public Optional<String> moves(String predecessor, String successor) {
        int entries = archive.of(predecessor).size();
        return entries == 0 ? Optional.empty() : Optional.of("档案 " + entries + " 条");
    }

    @EventListener
    @Order(MergerStep.ROOMS)
    public void follow(UnitMerged merged) {
        String from = organisations.nameOf(merged.predecessor());
        String to = organisations.nameOf(merged.successor());
        archive.handOver(
                merged.predecessor(), merged.successor(), People.SYSTEM, from + "并入" + to + "，档案由" + to + "继续保管。");
    }
}
