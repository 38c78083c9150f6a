package cn.safecommunity.organisation;

import cn.safecommunity.account.Account;
import cn.safecommunity.account.Accounts;
import cn.safecommunity.account.PersonNames;
import cn.safecommunity.engine.AsTheSystem;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The people known to the engine: names, groups, mail addresses. */
@Service
public class People {

    /** See {@link PersonNames#SYSTEM}. */
    public static final String SYSTEM = PersonNames.SYSTEM;

    private final IdentityService identity;
    private final AssessorRepository assessors;
    private final MemberRepository members;
    private final PersonNames names;
    private final Accounts accounts;
    private final AsTheSystem asTheSystem;

    People(
            IdentityService identity,
            AssessorRepository assessors,
            MemberRepository members,
            PersonNames names,
            Accounts accounts,
            AsTheSystem asTheSystem) {
        this.identity = identity;
        this.assessors = assessors;
        this.members = members;
        this.names = names;
        this.accounts = accounts;
        this.asTheSystem = asTheSystem;
    }

    /** The name to show for a person; of an account that is gone the last one it had, else the id itself. */
    public String nameOf(String person) {
        return names.of(person);
    }

    /** The same for several people, by their ids. */
    public Map<String, String> namesOf(Collection<String> persons) {
        return names.of(persons);
    }

    /** Reads the names of these people in one question, so that the name of each costs nothing more. */
    public void readNames(Collection<String> persons) {
        names.of(persons);
    }

    /** The name under which somebody signed: the one of that moment, whatever became of the account. */
    public String nameOf(String person, Instant at) {
        return names.of(person, at);
    }

    /** The name to show for a group; the id itself when the group is not known. */
    public String groupName(String groupId) {
        return groupNames(List.of(groupId)).get(0);
    }

    /** The same for several groups, in their order, in one statement. */
    public List<String> groupNames(Collection<String> groups) {
        return groups.isEmpty() ? List.of() : members.groupNames(groups);
    }

    /** The ids of all groups the user belongs to, as of half a second ago at most; those of a disabled account as well. */
    public List<String> groupsOf(String person) {
        Account usable = accounts.of(person);
        return usable == null ? groupsOfUnusable(person) : usable.groups();
    }

    private List<String> groupsOfUnusable(String person) {
        return asTheSystem
                .ask(() -> identity.createGroupQuery().groupMember(person).list())
                .stream()
                .map(Group::getId)
                .sorted()
                .toList();
    }

    public boolean isMember(String person, String groupId) {
        return groupsOf(person).contains(groupId);
    }

    /** All assessors who have the post today and can use their account, with their unit and county. */
    public List<Assessor> assessors() {
        List<Assessor> all = assessors.all();
        Map<String, String> shown = namesOf(all.stream().map(Assessor::person).toList());
        return all.stream()
                .map(one -> new Assessor(
                        one.person(), shown.getOrDefault(one.person(), one.person()), one.unit(), one.countyCode()))
                .toList();
    }

    /** Somebody who belongs to a group, with the name to show. */
    public record Member(String id, String name, String group) {}

    /**
     * The people of these groups who can use their account, by their ids; who belongs to several of them is there for the
     * first.
     */
    public List<Member> membersOf(Collection<String> groups) {
        return members.of(groups, false);
    }

    /** The same with those whose account is disabled: they may have work that somebody else has to go on with. */
    public List<Member> everyMemberOf(Collection<String> groups) {
        return members.of(groups, true);
    }

    /** The mail address of a person, empty when there is none. */
    public Optional<String> mailOfPerson(String person) {
        User user = asTheSystem.<@Nullable User>ask(
                () -> identity.createUserQuery().userId(person).singleResult());
        return Optional.ofNullable(user).map(User::getEmail).filter(address -> !address.isBlank());
    }

    /** The mail addresses of everybody in some groups who has one, by the person's id. */
    public Map<String, String> addressesOf(Collection<String> groups) {
        Map<String, String> addresses = new TreeMap<>();
        asTheSystem.ask(() -> {
            groups.forEach(group -> identity.createUserQuery().memberOfGroup(group).unlimitedList().stream()
                    .filter(user -> user.getEmail() != null && !user.getEmail().isBlank())
                    .forEach(user -> addresses.put(user.getId(), user.getEmail())));
            return addresses;
        });
        return addresses;
    }
}
