package cn.safecommunity.creation;

import cn.safecommunity.Refusal;
import cn.safecommunity.assessment.Sheets;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.community.MergerStep;
import cn.safecommunity.community.MovedByMerger;
import cn.safecommunity.community.UnitMerged;
import cn.safecommunity.organisation.Groups;
import cn.safecommunity.organisation.Organisations;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * When units merge, the successor goes on with the creation, and its drafts, and is up to standard where the
 * predecessor was. No rule about mergers was found, so this is an assumption.
 */
@Component
class CreationsFollowMerger implements MovedByMerger {

    private final CreationRepository repository;
    private final Sheets sheets;
    private final CaseFiles files;
    private final Organisations organisations;

    CreationsFollowMerger(CreationRepository repository, Sheets sheets, CaseFiles files, Organisations organisations) {
        this.repository = repository;
        this.sheets = sheets;
        this.files = files;
        this.organisations = organisations;
    }

    /** Running files are moved together with their instances, which every kind of case file needs. */
    @EventListener
    @Order(MergerStep.ROOMS)
    public void follow(UnitMerged merged) {
        String from = organisations.nameOf(merged.predecessor());
        String to = organisations.nameOf(merged.successor());
        List<Creation> creations = repository.of(merged.predecessor());
        if (isRunning(creations) && isRunning(repository.of(merged.successor()))) {
            throw Refusal.at("successor", to + "与" + from + "都有正在进行的创建。请先由其中一个单位撤回创建，再登记撤并。");
        }
        repository.move(merged.predecessor(), merged.successor());
        creations.stream()
                .filter(creation -> !creation.isRunning())
                .forEach(creation -> files.handOver(creation.caseId(), merged.successor()));
        sheets.moveDrafts(Groups.communityGroup(merged.predecessor()), Groups.communityGroup(merged.successor()));
    }

    @Override
    public Optional<String> moves(String predecessor, String successor) {
        List<Creation> creations = repository.of(predecessor);
        return creations.isEmpty()
                ? Optional.empty()
                : Optional.of("安全社区创建 " + creations.size() + " 次" + (isRunning(creations) ? "，其中一次正在进行" : ""));
    }

    private static boolean isRunning(List<Creation> creations) {
        return creations.stream().anyMatch(Creation::isRunning);
    }
}
