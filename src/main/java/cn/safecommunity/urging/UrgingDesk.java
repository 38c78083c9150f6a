package cn.safecommunity.urging;

import cn.safecommunity.calendar.WorkingDays;
import cn.safecommunity.casefile.CaseFile;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.casefile.OpenTasks;
import cn.safecommunity.casefile.Seat;
import cn.safecommunity.organisation.Groups;
import cn.safecommunity.policy.Level;
import cn.safecommunity.policy.Policy;
import cn.safecommunity.urging.UrgingRepository.Last;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out a case for somebody who wants to urge: where it waits, in which office the person acts, and what {@link Urging} says. */
@Component
class UrgingDesk {

    private final CaseFiles files;
    private final OpenTasks openTasks;
    private final UrgingRepository repository;
    private final WorkingDays days;
    private final int interval;
    private final Clock clock;

    UrgingDesk(
            CaseFiles files,
            OpenTasks openTasks,
            UrgingRepository repository,
            WorkingDays days,
            Policy policy,
            Clock clock) {
        this.files = files;
        this.openTasks = openTasks;
        this.repository = repository;
        this.days = days;
        this.interval = policy.limit("urging");
        this.clock = clock;
    }

    /** How many working days lie between two urgings of one unit or authority. */
    int interval() {
        return interval;
    }

    /**
     * A case as somebody finds it who wants to urge.
     *
     * @param halted whether all that waits there is suspended, so that nobody could do anything
     * @param office the group for which the person acts, null when they act for none
     * @param waiting the open tasks whose people hear of it
     */
    record Found(
            boolean halted,
            Urging rule,
            @Nullable String office,
            List<Seat> waiting,
            LocalDate workingDay,
            Optional<Last> last) {}

    /** Whoever may not see the case does not find it. */
    Found find(long caseId, String person) {
        CaseFile file = files.visible(caseId, person);
        List<Seat> seats = openTasks.all(caseId);
        String office = officeOf(file, files.groupsIn(file, person, seats));
        LocalDate day = days.lastUntil(LocalDate.now(clock));
        Optional<Last> last = office == null ? Optional.empty() : repository.last(caseId, authorityOf(office));
        Level level = office == null ? null : Groups.levelOf(office).orElse(null);
        Urging rule = new Urging(
                level == Level.COMMUNITY,
                level,
                seats.stream().map(UrgingDesk::levelOf).toList(),
                last.map(one -> days.plus(one.workingDay(), interval))
                        .filter(again -> again.isAfter(day))
                        .orElse(null));
        List<Seat> waiting =
                seats.stream().filter(seat -> rule.mayUrge(levelOf(seat))).toList();
        return new Found(
                !waiting.isEmpty() && waiting.stream().allMatch(Seat::halted),
                rule,
                office,
                waiting.stream().filter(seat -> !seat.halted()).toList(),
                day,
                last);
    }

    /** The highest office the person has in this case: of its unit, of its county, of the city, the province or the association. */
    private static @Nullable String officeOf(CaseFile file, List<String> groups) {
        return groups.stream()
                .filter(group -> group.equals("community-" + file.community())
                        || group.startsWith("county-" + file.county() + "-")
                        || isAboveTheCounties(Groups.levelOf(group).orElse(null)))
                .filter(group -> Groups.departmentOf(group).isEmpty())
                .max(Comparator.comparing(
                                (String group) -> Groups.levelOf(group).orElseThrow())
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(null);
    }

    /** The unit or the authority whose office this is: the offices of one urge as one. */
    static String authorityOf(String office) {
        return office.startsWith(Groups.CITY) ? Level.CITY.id() : Groups.officeOf(office);
    }

    private static boolean isAboveTheCounties(@Nullable Level level) {
        return level != null && level.compareTo(Level.COUNTY) > 0;
    }

    /** A task of single people is one of the experts, whom the city or an authority above it has named. */
    private static Level levelOf(Seat seat) {
        return seat.groups().stream().findFirst().flatMap(Groups::levelOf).orElse(Level.COUNTY);
    }
}
