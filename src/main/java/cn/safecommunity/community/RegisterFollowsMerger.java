package cn.safecommunity.community;

import cn.safecommunity.organisation.Organisations;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What the register does when units merge: the successor counts from the earlier of the two registrations, and answers
 * for the accidents of both. No rule about mergers was found; both are assumptions.
 */
@Component
class RegisterFollowsMerger {

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
        List<String> registered = communities.codes();
        if (!registered.contains(merged.predecessor())) {
            return;
        }
        Community from = communities.get(merged.predecessor());
        Community to = registered.contains(merged.successor())
                ? communities.get(merged.successor())
                : new Community(
                        merged.successor(),
                        organisations.get(merged.successor()).kind(),
                        from.registeredOn(),
                        List.of());
        LocalDate earlier = from.registeredOn().isBefore(to.registeredOn()) ? from.registeredOn() : to.registeredOn();
        communities.register(new Community(to.code(), to.unitType(), earlier, List.of()));
        String reason = organisations.get(from.code()).name() + "并入，合并登记其安全记录。";
        from.safetyRecords().forEach(year -> join(to, year, reason));
    }

    private void join(Community to, SafetyRecord year, String reason) {
        SafetyRecord joined = to.safetyRecords().stream()
                .filter(own -> own.year() == year.year())
                .findFirst()
                .map(year::joinedWith)
                .orElse(year);
        int seen = records.of(to.code()).stream()
                .filter(known -> known.facts().year() == year.year())
                .mapToInt(SafetyRecordVersion::version)
                .max()
                .orElse(0);
        records.enter(to.code(), joined, seen, reason, Communities.SYSTEM);
    }
}
