package cn.safecommunity.programme;

import cn.safecommunity.organisation.GroupCatalogue;
import cn.safecommunity.organisation.Groups;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The leading bodies that the city itself forms (notice clause 5-leadership): the leading group and those of its member
 * departments. Those of the counties and zones are among their own facts.
 */
@Component
public class CityBodies {

    private final Programmes programmes;
    private final GroupCatalogue groups;

    CityBodies(Programmes programmes, GroupCatalogue groups) {
        this.programmes = programmes;
        this.groups = groups;
    }

    /**
     * One that is asked for.
     *
     * @param body the code of the city, or the group of a department
     */
    public record Body(String body, String name) {

        boolean isDepartment() {
            return !Groups.departmentOf(body).isEmpty();
        }
    }

    /** All that are asked for, the city first. */
    public List<Body> all() {
        Body city = new Body(programmes.city().code(), programmes.city().name() + "安全社区建设工作领导小组");
        return Stream.concat(Stream.of(city), departments()).toList();
    }

    private Stream<Body> departments() {
        return groups.all().stream()
                .filter(group -> !Groups.departmentOf(group.id()).isEmpty())
                .map(group -> new Body(group.id(), group.unit()));
    }
}
