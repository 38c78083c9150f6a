package cn.safecommunity.endorsement;

import cn.safecommunity.Refusal;
import cn.safecommunity.community.MergerStep;
import cn.safecommunity.community.MovedByMerger;
import cn.safecommunity.community.UnitMerged;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.policy.Chain;
import cn.safecommunity.title.Titles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * When units merge, the successor goes on with the predecessor's applications, unless it has one of its own, or would then
 * apply for a title that it holds.
 */
@Component
class ApplicationsFollowMerger implements MovedByMerger {

    private final ApplicationRepository repository;
    private final Titles titles;
    private final Organisations organisations;
    private final Clock clock;

    ApplicationsFollowMerger(
            ApplicationRepository repository, Titles titles, Organisations organisations, Clock clock) {
        this.repository = repository;
        this.titles = titles;
        this.organisations = organisations;
        this.clock = clock;
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
            Optional<Application> goes = repository.open(merged.predecessor(), chain);
            Optional<Application> stays = repository.open(merged.successor(), chain);
            if (goes.isPresent() && stays.isPresent()) {
                throw Refusal.at(
                        "successor",
                        organisations.nameOf(merged.successor()) + "与" + organisations.nameOf(merged.predecessor())
                                + "都有在办的" + chain.label() + "申报。请先由其中一个单位撤回申报，再登记撤并。");
            }
            goes.or(() -> stays).ifPresent(application -> requireNoTitle(application, merged));
            goes.ifPresent(application -> repository.move(application.id(), merged.successor()));
        }
    }

    /** One of the two units may hold what the other applies for; nobody is given the same title twice. */
    private void requireNoTitle(Application application, UnitMerged merged) {
        LocalDate today = LocalDate.now(clock);
        String applicant = organisations.nameOf(application.community());
        Stream.of(merged.predecessor(), merged.successor())
                .flatMap(unit -> titles.held(unit, application.chain(), today).stream())
                .findFirst()
                .ifPresent(title -> {
                    throw Refusal.at(
                            "successor",
                            applicant + "有在办的" + application.chain().label() + "申报，而合并后的单位已经持有这个称号（证书 "
                                    + title.certificateNumber() + "），不能重复命名。请先由" + applicant + "撤回申报，再登记撤并。");
                });
    }
}
