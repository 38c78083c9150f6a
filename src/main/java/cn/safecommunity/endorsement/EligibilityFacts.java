package cn.safecommunity.endorsement;

import cn.safecommunity.community.Community;
import cn.safecommunity.policy.Chain;
import cn.safecommunity.policy.Policy.EligibilityRule;
import cn.safecommunity.safety.SafetyRecord;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the decision {@code endorsementEligibility} is asked with, computed from the register on a day. The years looked
 * at are the latest full calendar years. 安全社区评定管理办法(试行) 第7条.
 */
record EligibilityFacts(Chain chain, Community community, EligibilityRule rule, LocalDate today) {

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

    /** Years beyond the control target; the running year counts as soon as it is beyond. */
    List<Integer> yearsOverTarget() {
        return Stream.concat(requiredYears().stream(), Stream.of(today.getYear()))
                .filter(year ->
                        record(year).filter(found -> !found.withinTarget()).isPresent())
                .toList();
    }

    /** In brackets, which control targets were exceeded in these years; nothing where only totals are known. */
    String exceeded(List<Integer> years) {
        String words = years.stream()
                .flatMap(year -> record(year).stream())
                .flatMap(found -> found.exceeded().stream().map(one -> found.year() + "年" + one))
                .collect(Collectors.joining("；"));
        return words.isEmpty() ? "" : "（" + words + "）";
    }

    /** Years with a 生产安全事故 of the grade 较大 or worse that still stands in the way. */
    List<Integer> graveYears() {
        LocalDate since = graveSince();
        return community.safetyRecords().stream()
                .filter(found -> found.hadGraveAccidentSince(since))
                .map(SafetyRecord::year)
                .sorted()
                .toList();
    }

    /** From the first day of last year on, for the national title from the registration on if that is earlier. */
    LocalDate graveSince() {
        LocalDate lastYear = LocalDate.of(today.getYear() - 1, 1, 1);
        boolean wholeCreation =
                chain == Chain.NATIONAL && community.registeredOn().isBefore(lastYear);
        return wholeCreation ? community.registeredOn() : lastYear;
    }

    Optional<SafetyRecord> record(int year) {
        return community.safetyRecords().stream()
                .filter(found -> found.year() == year)
                .findFirst();
    }
}
