package cn.safecommunity.endorsement;

import cn.safecommunity.community.Community;
import cn.safecommunity.community.SafetyRecord;
import cn.safecommunity.policy.Policy.EligibilityRule;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the decision {@code endorsementEligibility} is asked with, computed from the register on a day. The years looked
 * at are the latest full calendar years. 安全社区评定管理办法(试行) 第7条.
 */
record EligibilityFacts(String chain, Community community, EligibilityRule rule, LocalDate today) {

    private static final Set<String> GRAVE = Set.of("grave", "major", "extraordinary");

    int monthsRegistered() {
        return (int) ChronoUnit.MONTHS.between(community.registeredOn(), today);
    }

    List<Integer> requiredYears() {
        int last = today.getYear() - 1;
        return IntStream.rangeClosed(last - rule.yearsWithinTarget() + 1, last)
                .boxed()
                .toList();
    }

    List<Integer> missingYears() {
        return requiredYears().stream().filter(year -> record(year).isEmpty()).toList();
    }

    List<Integer> yearsOverTarget() {
        return requiredYears().stream()
                .filter(year ->
                        record(year).filter(found -> !found.withinTarget()).isPresent())
                .toList();
    }

    /** Years with an accident of the grade 较大 or worse: in the last year, and for the national title since registration. */
    List<Integer> graveYears() {
        int from = "national".equals(chain)
                ? Math.min(community.registeredOn().getYear(), today.getYear() - 1)
                : today.getYear() - 1;
        return community.safetyRecords().stream()
                .filter(found -> found.year() >= from && GRAVE.contains(found.gravestAccident()))
                .map(SafetyRecord::year)
                .sorted()
                .toList();
    }

    private Optional<SafetyRecord> record(int year) {
        return community.safetyRecords().stream()
                .filter(found -> found.year() == year)
                .findFirst();
    }
}
