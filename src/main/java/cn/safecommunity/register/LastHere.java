package cn.safecommunity.register;

import cn.safecommunity.casefile.CaseFile;
import cn.safecommunity.casefile.Decision;
import cn.safecommunity.casefile.Opinion;
import cn.safecommunity.organisation.Groups;
import cn.safecommunity.organisation.Sight;
import cn.safecommunity.policy.Level;
import cn.safecommunity.safety.SafetyRecords;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When a case was last with a person: when they acted in it, else when their office sent it back, for a unit when it
 * applied. What has come since is new to them.
 */
@Component
class LastHere {

    private final SafetyRecords records;

    LastHere(SafetyRecords records) {
        this.records = records;
    }

    @Nullable
    Instant of(List<Opinion> given, @Nullable Instant startedAt, Sight sight) {
        Instant own = latest(given, one -> one.person().equals(sight.person()));
        if (own != null) {
            return own;
        }
        Set<Level> levels = sight.groups().stream()
                .map(Groups::levelOf)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return levels.contains(Level.COMMUNITY)
                ? startedAt
                : latest(
                        given,
                        one -> !one.recalled() && one.decision() == Decision.RETURN && levels.contains(one.level()));
    }

    private static @Nullable Instant latest(List<Opinion> given, Predicate<Opinion> which) {
        return given.stream()
                .filter(which)
                .map(Opinion::at)
                .max(Instant::compareTo)
                .orElse(null);
    }

    /** What was corrected since in the yearly safety records of the unit. */
    List<String> corrected(CaseFile file, @Nullable Instant since) {
        return since == null || file.community() == null
                ? List.of()
                : records.of(file.community()).stream()
                        .filter(version -> version.enteredAt().isAfter(since))
                        .map(version -> version.facts().year() + "年度安全记录："
                                + (version.version() > 1 ? "已更正，原因：" + version.reason() : "新登记"))
                        .toList();
    }
}
