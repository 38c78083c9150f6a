package cn.safecommunity.community;

import cn.safecommunity.WrittenDay;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.safety.SafetyRecords;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What the register does when units merge: the successor counts from the earlier of the two registrations, and answers
 * for the accidents of both. No rule about mergers was found; both are assumptions.
 */
@Component
class RegisterFollowsMerger implements MovedByMerger {

    private final Communities communities;
    private final SafetyRecords records;
    private final Organisations organisations;

    RegisterFollowsMerger(Communities communities, SafetyRecords records, Organisations organisations) {
        this.communities = communities;
        this.records = records;
        this.organisations = organisations;
    }

    @EventListener
    @Order(MergerStep.REGISTER)
    public void follow(UnitMerged merged) {
        followRegistration(merged);
        String name = organisations.nameOf(merged.predecessor());
        records.takeOver(merged.predecessor(), merged.successor(), name + "并入，合并登记其安全记录。");
    }

    @Override
    public Optional<String> moves(String predecessor, String successor) {
        int years = records.current(predecessor).size();
        String registered = communities
                .find(predecessor)
                .map(unit -> "备案日期（" + WrittenDay.of(unit.registeredOn()) + "，两个单位的取较早的）")
                .orElse("");
        String kept = years == 0 ? "" : "年度安全记录 " + years + " 年，两个单位的合并计算";
        return Stream.of(registered, kept).filter(text -> !text.isEmpty()).reduce((one, other) -> one + "，" + other);
    }

    private void followRegistration(UnitMerged merged) {
        Optional<Community> from = communities.find(merged.predecessor());
        if (from.isPresent()) {
            LocalDate registeredOn = from.get().registeredOn();
            Community to = communities
                    .find(merged.successor())
                    .orElseGet(() -> new Community(
                            merged.successor(),
                            organisations.get(merged.successor()).kind(),
                            registeredOn,
                            List.of()));
            LocalDate earlier = registeredOn.isBefore(to.registeredOn()) ? registeredOn : to.registeredOn();
            communities.register(new Community(to.code(), to.unitType(), earlier, List.of()));
        }
    }
}
