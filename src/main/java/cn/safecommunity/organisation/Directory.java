package cn.safecommunity.organisation;

import cn.safecommunity.engine.AsTheSystem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds groups and people to the engine; what is there already stays as it is, passwords above all. */
@Service
public class Directory {

    private final IdentityService identity;
    private final AssessorRepository assessors;
    private final AsTheSystem asTheSystem;

    Directory(IdentityService identity, AssessorRepository assessors, AsTheSystem asTheSystem) {
        this.identity = identity;
        this.assessors = assessors;
        this.asTheSystem = asTheSystem;
    }

    /** A person to add; {@code lastName} is the family name, or the whole name where {@code firstName} is empty. */
    public record Person(String id, String firstName, String lastName, String mail, String password, String groupId) {}

    /** Adds the people that do not exist yet, each to one group, and says how many were added. */
    @Transactional
    public int addPeople(Collection<Person> people) {
        return asTheSystem.ask(() -> {
            Set<String> known = identity.createUserQuery().unlimitedList().stream()
                    .map(User::getId)
                    .collect(Collectors.toSet());
            List<Person> missing = people.stream()
                    .filter(person -> !known.contains(person.id()))
                    .toList();
            missing.forEach(this::add);
            return missing.size();
        });
    }

    /** Notes where an assessor works, and in which county this person must not assess; none for somebody from outside the city. */
    @Transactional
    public void describeAssessor(String person, String unit, String countyCode) {
        assessors.put(person, unit, countyCode);
    }

    /** Whether the group has a member. */
    public boolean hasMember(String groupId) {
        return asTheSystem.ask(
                        () -> identity.createUserQuery().memberOfGroup(groupId).count())
                > 0;
    }

    /** How many accounts are in the group. */
    public long members(String groupId) {
        return asTheSystem.ask(
                () -> identity.createUserQuery().memberOfGroup(groupId).count());
    }

    /** Lets everybody who is in one group join another as well. */
    @Transactional
    public void joinAll(String fromGroup, String toGroup) {
        asTheSystem.ask(() -> {
            List<String> there = identity.createUserQuery().memberOfGroup(toGroup).unlimitedList().stream()
                    .map(User::getId)
                    .toList();
            identity.createUserQuery().memberOfGroup(fromGroup).unlimitedList().stream()
                    .map(User::getId)
                    .filter(person -> !there.contains(person))
                    .forEach(person -> identity.createMembership(person, toGroup));
            return there.size();
        });
    }

    /** Puts an account into the group of administrators, with a new password unless it is empty; false without account. */
    @Transactional
    boolean makeAdministrator(String userId, String password) {
        return asTheSystem.ask(() -> {
            User user = identity.createUserQuery().userId(userId).singleResult();
            if (user == null) {
                return false;
            }
            if (!password.isEmpty()) {
                user.setPassword(password);
                identity.saveUser(user);
            }
            if (identity.createUserQuery()
                            .userId(userId)
                            .memberOfGroup(Groups.ADMIN)
                            .count()
                    == 0) {
                identity.createMembership(userId, Groups.ADMIN);
            }
            return true;
        });
    }

    void putGroups(Collection<GroupCatalogue.Entry> groups) {
        Map<String, Group> known = identity.createGroupQuery().unlimitedList().stream()
                .collect(Collectors.toMap(Group::getId, Function.identity()));
        groups.forEach(entry -> put(entry, known.get(entry.id())));
    }

    private void put(GroupCatalogue.Entry entry, @Nullable Group known) {
        if (known != null && entry.name().equals(known.getName())) {
            return;
        }
        Group group = known == null ? identity.newGroup(entry.id()) : known;
        group.setName(entry.name());
        group.setType(entry.id().equals(Groups.ADMIN) ? "SYSTEM" : "WORKFLOW");
        identity.saveGroup(group);
    }

    private void add(Person person) {
        User user = identity.newUser(person.id());
        user.setFirstName(person.firstName());
        user.setLastName(person.lastName());
        user.setEmail(person.mail());
        user.setPassword(person.password());
        identity.saveUser(user);
        identity.createMembership(person.id(), person.groupId());
    }
}
