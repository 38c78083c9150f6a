package cn.safecommunity.endorsement;

import cn.safecommunity.Refusal;
import cn.safecommunity.community.MergerStep;
import cn.safecommunity.community.MovedByMerger;
import cn.safecommunity.community.UnitMerged;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.policy.Chain;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** When units merge, the successor goes on with the predecessor's applications, unless it has one of its own. */
@Component
class ApplicationsFollowMerger implements MovedByMerger {

    private final ApplicationRepository repository;
    private final Organisations organisations;

    ApplicationsFollowMerger(ApplicationRepository repository, Organisations organisations) {
        this.repository = repository;
        this.organisations = organisations;
    }

    @Override
    public Optional<String> moves(String predecessor, String successor) {
        return Stream.of(Chain.values())
                .filter(chain -> repository.open(predecessor, chain).isPresent())
                .map(chain -> "没有办结的" + chain.label() + "申报")
                .reduce((one, other) -> one + "，" + other);
    }

    @EventListener
    @Order(MergerStep.ROOMS)
    public void follow(UnitMerged merged) {
        for (Chain chain : Chain.values()) {
            repository.open(merged.predecessor(), chain).ifPresent(application -> move(application, merged));
        }
    }

    private void move(Application application, UnitMerged merged) {
        repository.open(merged.successor(), application.chain()).ifPresent(own -> {
            throw Refusal.at(
                    "successor",
                    organisations.nameOf(merged.successor()) + "与"
                            + organisations.nameOf(merged.predecessor()) + "都有在办的"
                            + application.chain().label() + "申报。请先由其中一个单位撤回申报，再登记撤并。");
        });
        repository.move(application.id(), merged.successor());
    }
}
