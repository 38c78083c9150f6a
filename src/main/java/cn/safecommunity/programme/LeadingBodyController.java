package cn.safecommunity.programme;

import cn.safecommunity.Forbidden;
import cn.safecommunity.Refusal;
import cn.safecommunity.organisation.CityOffice;
import cn.safecommunity.organisation.CurrentUser;
import cn.safecommunity.organisation.Groups;
import cn.safecommunity.organisation.Organisation;
import cn.safecommunity.organisation.People;
import cn.safecommunity.organisation.Sight;
import cn.safecommunity.pilot.LeadingBodies;
import cn.safecommunity.pilot.LeadingBody;
import cn.safecommunity.policy.Level;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The leading bodies over REST (notice clause 5-leadership): of the city with its departments, of the counties and
 * zones. Each records its own, the city office any of them; the history stays.
 */
@RestController
@RequestMapping("/api/programmes/{id}/leading-bodies")
class LeadingBodyController {

    private final Programmes programmes;
    private final LeadingBodies leadingBodies;
    private final CityBodies cityBodies;
    private final ProgrammeAccess access;
    private final CityOffice cityOffice;
    private final People people;
    private final CurrentUser currentUser;

    LeadingBodyController(
            Programmes programmes,
            LeadingBodies leadingBodies,
            CityBodies cityBodies,
            ProgrammeAccess access,
            CityOffice cityOffice,
            People people,
            CurrentUser currentUser) {
        this.programmes = programmes;
        this.leadingBodies = leadingBodies;
        this.cityBodies = cityBodies;
        this.access = access;
        this.cityOffice = cityOffice;
        this.people = people;
        this.currentUser = currentUser;
    }

    /** A body by its name, and who leads it now, if that is recorded. */
    record View(String body, String name, @Nullable LeadingBody now) {}

    @GetMapping
    List<View> all(@PathVariable long id) {
        Sight sight = access.sight(currentUser.id());
        programmes.get(id);
        return bodies().filter(body -> sight.everything() || sight.counties().contains(body.body()))
                .map(body -> new View(
                        body.body(),
                        body.name(),
                        leadingBodies.find(id, body.body()).orElse(null)))
                .toList();
    }

    @GetMapping("/{body}/history")
    List<LeadingBody> history(@PathVariable long id, @PathVariable String body) {
        programmes.get(id);
        known(body);
        access.requireCounty(currentUser.id(), body);
        return leadingBodies.history(id, body);
    }

    @PutMapping("/{body}")
    List<LeadingBody> record(@PathVariable long id, @PathVariable String body, @RequestBody LeadingBody.Input input) {
        String person = currentUser.id();
        programmes.get(id);
        known(body);
        requireOwn(person, body);
        leadingBodies.record(id, LeadingBody.of(body, input), person);
        return leadingBodies.history(id, body);
    }

    private void requireOwn(String person, String body) {
        boolean own = cityOffice.includes(person)
                || people.isMember(person, body)
                || people.isMember(person, Groups.examiner(Level.COUNTY, body))
                || people.isMember(person, Groups.leader(Level.COUNTY, body));
        if (!own) {
            throw new Forbidden("只能登记本单位的领导机构，其他单位的由市安委办登记。");
        }
    }

    private void known(String body) {
        if (bodies().noneMatch(each -> each.body().equals(body))) {
            throw Refusal.at("body", "没有代码为“" + body + "”的领导机构。请从列表中选择。");
        }
    }

    private Stream<View> bodies() {
        Stream<View> city = cityBodies.all().stream().map(each -> new View(each.body(), each.name(), null));
        Stream<Organisation> counties =
                Stream.concat(programmes.countiesOfTheCity().stream(), programmes.zonesOfTheCity().stream());
        return Stream.concat(city, counties.map(each -> new View(each.code(), each.name(), null)));
    }
}
