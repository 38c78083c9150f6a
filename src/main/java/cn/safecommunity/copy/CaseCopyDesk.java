package cn.safecommunity.copy;

import cn.safecommunity.casefile.CaseFile;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.casefile.OpenTasks;
import cn.safecommunity.casefile.Seat;
import cn.safecommunity.copy.CaseCopyRepository.Recipient;
import cn.safecommunity.copy.CaseCopyView.Office;
import cn.safecommunity.copy.CaseCopyView.Person;
import cn.safecommunity.organisation.Access;
import cn.safecommunity.organisation.GroupCatalogue;
import cn.safecommunity.organisation.GroupCatalogue.Entry;
import cn.safecommunity.organisation.Groups;
import cn.safecommunity.organisation.People;
import cn.safecommunity.organisation.People.Member;
import cn.safecommunity.policy.Level;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out a case for somebody who wants to send copies of it: in which office they act, and who can get one. */
@Component
class CaseCopyDesk {

    private final CaseFiles files;
    private final OpenTasks openTasks;
    private final GroupCatalogue groups;
    private final People people;
    private final Access access;

    CaseCopyDesk(CaseFiles files, OpenTasks openTasks, GroupCatalogue groups, People people, Access access) {
        this.files = files;
        this.openTasks = openTasks;
        this.groups = groups;
        this.people = people;
        this.access = access;
    }

    /** Whoever may not see the case does not find it; whoever only reads a copy acts for no office. */
    CaseCopying find(long caseId, String person) {
        CaseFile file = files.visible(caseId, person);
        List<Seat> seats = openTasks.all(caseId);
        List<String> offices = access.sightOf(person).offices();
        List<String> acting = files.groupsIn(file, person, seats).stream()
                .filter(group -> offices.contains(Groups.officeOf(group)))
                .toList();
        return new CaseCopying(
                file.draft(),
                highest(acting, seats),
                seats.stream().map(CaseCopyDesk::levelOf).toList());
    }

    /** A department of the leading group sees every case of the city, and acts in one while it has a task. */
    private static @Nullable String highest(List<String> groups, List<Seat> seats) {
        return groups.stream()
                .filter(group -> Groups.departmentOf(group).isEmpty()
                        || seats.stream().anyMatch(seat -> seat.groups().contains(group)))
                .max(Comparator.comparing(
                                (String group) -> Groups.levelOf(group).orElseThrow())
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(null);
    }

    /** A task of single people is one of the experts, whom the city or an authority above it has named. */
    private static Level levelOf(Seat seat) {
        return seat.groups().stream().findFirst().flatMap(Groups::levelOf).orElse(Level.CITY);
    }

    /** The offices that can get a copy, each with the people in it who can use their account, without the one who sends. */
    List<Office> offices(CaseCopying rule, String person) {
        Map<String, List<Entry>> offered = new LinkedHashMap<>(groups.offices());
        offered.values().removeIf(entries -> !rule.mayGoTo(entries.get(0).id()));
        Map<String, List<Member>> members =
                people
                        .membersOf(offered.values().stream()
                                .flatMap(List::stream)
                                .map(Entry::id)
                                .toList())
                        .stream()
                        .filter(member -> !member.id().equals(person))
                        .collect(Collectors.groupingBy(member -> Groups.officeOf(member.group())));
        return offered.entrySet().stream()
                .map(one -> new Office(
                        one.getKey(),
                        one.getValue().get(0).unit(),
                        members.getOrDefault(one.getKey(), List.of()).stream()
                                .map(member -> new Person(member.id(), member.name()))
                                .toList()))
                .toList();
    }

    /** Whether somebody can read what goes to this person in this office: not who works for a unit as well. */
    boolean canRead(Recipient recipient) {
        String person = recipient.person();
        return person == null || access.sightOf(person).offices().contains(recipient.office());
    }

    /** The groups of an office, to tell its people. */
    List<String> groupsOf(String office) {
        return entries(office).stream().map(Entry::id).toList();
    }

    /** What people call an office; the id itself when there is none by now. */
    String nameOf(String office) {
        return entries(office).stream().map(Entry::unit).findFirst().orElse(office);
    }

    private List<Entry> entries(String office) {
        return groups.offices().getOrDefault(office, List.of());
    }

    /** Whom a copy went to, in words: the office, and the person in it where it went to one. */
    String nameOf(Recipient recipient) {
        String person = recipient.person();
        return nameOf(recipient.office()) + (person == null ? "" : people.nameOf(person));
    }
}
