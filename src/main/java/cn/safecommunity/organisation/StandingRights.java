package cn.safecommunity.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The engine rights that do not depend on a case: who opens which web app, who may apply, who sees every case. */
@Component
class StandingRights {

    private static final String ANY = Authorization.ANY;

    private final AuthorizationService authorizations;

    StandingRights(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    /** A right of a group, or of everybody when there is no group. */
    record Right(@Nullable String group, Resource resource, String resourceId, List<Permission> permissions) {

        static Right of(@Nullable String group, Resource resource, String resourceId, Permission... permissions) {
            return new Right(group, resource, resourceId, List.of(permissions));
        }

        Place place() {
            int type = group == null ? Authorization.AUTH_TYPE_GLOBAL : Authorization.AUTH_TYPE_GRANT;
            return new Place(type, group, resource.resourceType(), resourceId);
        }
    }

    /** Where the engine keeps a right: what of whom on what. */
    private record Place(int type, @Nullable String group, int resource, String resourceId) {

        static Place of(Authorization stored) {
            return new Place(
                    stored.getAuthorizationType(),
                    stored.getGroupId(),
                    stored.getResourceType(),
                    stored.getResourceId());
        }
    }

    /** What everybody and each of these groups may do. */
    static List<Right> of(List<String> groups, ProcessStarts starts) {
        List<Right> rights = new ArrayList<>();
        rights.add(Right.of(null, Resources.APPLICATION, "tasklist", Permissions.ACCESS));
        rights.add(Right.of(null, Resources.APPLICATION, "welcome", Permissions.ACCESS));
        rights.add(Right.of(null, Resources.GROUP, ANY, Permissions.READ));
        groups.forEach(group -> rights.addAll(of(group, starts)));
        return rights;
    }

    private static List<Right> of(String group, ProcessStarts starts) {
        List<Right> rights = new ArrayList<>();
        if (group.equals(Groups.ADMIN)) {
            for (Resource resource : Resources.values()) {
                rights.add(Right.of(group, resource, ANY, Permissions.ALL));
            }
        } else {
            rights.add(models(group));
        }
        if (!Groups.communityOf(group).isEmpty()) {
            rights.addAll(starting(group, starts.of(Starter.UNIT)));
        }
        if (group.equals(Groups.CITY_OFFICE)) {
            rights.addAll(starting(group, starts.of(Starter.CITY_OFFICE)));
        }
        return rights;
    }

    /**
     * What a group may read of all models. It is a right of every group and not of everybody: where revocations are looked
     * for, a right of everybody that names less than what is asked for counts as a refusal (ADR 24).
     */
    private static Right models(String group) {
        return CaseAccessRule.seesEveryCase(group)
                ? Right.of(
                        group,
                        Resources.PROCESS_DEFINITION,
                        ANY,
                        Permissions.READ,
                        Permissions.READ_INSTANCE,
                        Permissions.READ_HISTORY)
                : Right.of(group, Resources.PROCESS_DEFINITION, ANY, Permissions.READ);
    }

    private static List<Right> starting(String group, List<String> processes) {
        List<Right> rights = new ArrayList<>();
        rights.add(Right.of(group, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE));
        processes.forEach(process ->
                rights.add(Right.of(group, Resources.PROCESS_DEFINITION, process, Permissions.CREATE_INSTANCE)));
        return rights;
    }

    /** Adds what is missing; what an administrator has added on top stays. */
    void put(List<Right> rights) {
        Map<Place, Authorization> stored = rights.stream()
                .map(Right::resourceId)
                .distinct()
                .flatMap(id -> authorizations.createAuthorizationQuery().resourceId(id).unlimitedList().stream())
                .collect(Collectors.toMap(Place::of, Function.identity(), (first, second) -> first));
        rights.forEach(right -> put(right, stored.get(right.place())));
    }

    private void put(Right right, @Nullable Authorization stored) {
        if (stored != null && right.permissions().stream().allMatch(stored::isPermissionGranted)) {
            return;
        }
        Authorization authorization = stored == null ? create(right) : stored;
        right.permissions().forEach(authorization::addPermission);
        authorizations.saveAuthorization(authorization);
    }

    private Authorization create(Right right) {
        Authorization created = authorizations.createNewAuthorization(
                right.group() == null ? Authorization.AUTH_TYPE_GLOBAL : Authorization.AUTH_TYPE_GRANT);
        if (right.group() != null) {
            created.setGroupId(right.group());
        }
        created.setResource(right.resource());
        created.setResourceId(right.resourceId());
        return created;
    }
}
