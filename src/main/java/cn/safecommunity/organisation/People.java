package cn.safecommunity.organisation;

import cn.safecommunity.engine.AsApplication;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The people known to the engine: names, groups, mail addresses. */
@Service
public class People {

    private final IdentityService identity;
    private final AssessorRepository assessors;
    private final AsApplication asApplication;

    People(IdentityService identity, AssessorRepository assessors, AsApplication asApplication) {
        this.identity = identity;
        this.assessors = assessors;
        this.asApplication = asApplication;
    }

    /** The name to show for a user; the id itself when the user is no longer known. */
    public String nameOf(String userId) {
        User user = asApplication.<@Nullable User>ask(
                () -> identity.createUserQuery().userId(userId).singleResult());
        return user == null ? userId : name(user);
    }

    /** The name to show for a group; the id itself when the group is not known. */
    public String groupName(String groupId) {
        Group group = asApplication.<@Nullable Group>ask(
                () -> identity.createGroupQuery().groupId(groupId).singleResult());
        return group == null || group.getName() == null ? groupId : group.getName();
    }

    /** The ids of all groups the user belongs to. */
    public List<String> groupsOf(String userId) {
        return asApplication
                .ask(() -> identity.createGroupQuery().groupMember(userId).list())
                .stream()
                .map(Group::getId)
                .sorted()
                .toList();
    }

    public boolean isMember(String userId, String groupId) {
        return asApplication.ask(() -> identity.createGroupQuery()
                        .groupMember(userId)
                        .groupId(groupId)
                        .count())
                > 0;
    }

    /** All assessors with their unit and county. */
    public List<Assessor> assessors() {
        return assessors.all().stream()
                .map(one -> new Assessor(one.userId(), nameOf(one.userId()), one.unit(), one.countyCode()))
                .toList();
    }

    /** The mail addresses of the members of a group. */
    public List<String> mailOf(String groupId) {
        return asApplication
                .ask(() -> identity.createUserQuery().memberOfGroup(groupId).list())
                .stream()
                .map(User::getEmail)
                .filter(address -> address != null && !address.isBlank())
                .distinct()
                .toList();
    }

    private static String name(User user) {
        String name = Stream.of(user.getFirstName(), user.getLastName())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? user.getId() : name;
    }
}
