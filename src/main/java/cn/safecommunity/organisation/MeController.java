package cn.safecommunity.organisation;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a form who is filling it in and for which creation units. */
@RestController
class MeController {

    private final CurrentUser currentUser;
    private final People people;
    private final Organisations organisations;
    private final boolean drill;

    MeController(CurrentUser currentUser, People people, Organisations organisations, Environment environment) {
        this.currentUser = currentUser;
        this.people = people;
        this.organisations = organisations;
        this.drill = environment.acceptsProfiles(Profiles.of("local"));
    }

    /** The person, the groups, the creation units to act for, and whether the clock can be moved here. */
    record Me(String userId, String name, List<String> groups, List<Unit> communities, boolean drill) {}

    /** A creation unit with its county, because names of townships are not unique. */
    record Unit(String code, String name, String countyName) {}

    @GetMapping("/api/me")
    Me me() {
        String person = currentUser.id();
        List<String> groups = people.groupsOf(person);
        List<Unit> communities = groups.stream()
                .map(Groups::communityOf)
                .filter(Predicate.not(String::isEmpty))
                .map(this::unit)
                .toList();
        return new Me(person, people.nameOf(person), groups, communities, drill);
    }

    private Unit unit(String code) {
        Organisation unit = organisations.get(code);
        String parent = unit.parentCode();
        return new Unit(code, unit.name(), parent == null ? "" : organisations.nameOf(parent));
    }
}
