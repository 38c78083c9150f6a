package cn.safecommunity.local;

import cn.safecommunity.BeforeFirstRequest;
import cn.safecommunity.organisation.Directory;
import cn.safecommunity.organisation.Directory.Person;
import cn.safecommunity.organisation.GroupCatalogue;
import cn.safecommunity.organisation.GroupCatalogue.Entry;
import cn.safecommunity.organisation.Groups;
import cn.safecommunity.organisation.OrganisationSetup;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The people of the local profile: two in each group, so that one can examine and another sign off, the experts and the
 * administrator. Everybody's password is {@code demo}.
 */
@Component
@Profile("local | test")
class LocalPeople extends BeforeFirstRequest {

    static final String PASSWORD = "demo";
    static final String ADMIN = "admin";

    private final GroupCatalogue catalogue;
    private final Directory directory;
    private final SampleFile sample;

    LocalPeople(GroupCatalogue catalogue, Directory directory, SampleFile sample) {
        super(OrganisationSetup.ORDER + 1);
        this.catalogue = catalogue;
        this.directory = directory;
        this.sample = sample;
    }

    @Override
    protected void bringUpToDate() {
        directory.addPeople(people());
        sample.assessors().forEach(each -> directory.describeAssessor(each.user(), each.unit(), each.county()));
    }

    private List<Person> people() {
        Stream<Person> clerks = catalogue.all().stream()
                .filter(group -> !group.id().equals(Groups.ADMIN) && !group.id().equals(Groups.ASSESSOR))
                .flatMap(LocalPeople::twoOf);
        Stream<Person> experts =
                sample.assessors().stream().map(each -> person(each.user(), each.name(), Groups.ASSESSOR));
        Stream<Person> administrator = Stream.of(person(ADMIN, "系统管理员", Groups.ADMIN));
        return Stream.of(clerks, experts, administrator).flatMap(each -> each).toList();
    }

    private static Stream<Person> twoOf(Entry group) {
        return Stream.of(
                person(group.id(), group.person() + "甲", group.id()),
                person(group.id() + "-2", group.person() + "乙", group.id()));
    }

    private static Person person(String id, String name, String group) {
        return new Person(id, "", name, id + "@example.invalid", PASSWORD, group);
    }
}
