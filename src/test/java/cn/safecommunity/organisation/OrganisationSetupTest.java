package cn.safecommunity.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.safecommunity.EngineTest;
import cn.safecommunity.NotFound;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the organisation file brings into the database. Comes before the tests that invent townships and people there. */
@Order(1)
class OrganisationSetupTest extends EngineTest {

    @Autowired
    private OrganisationSetup setup;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Offices offices;

    @Autowired
    private GroupCatalogue catalogue;

    @Autowired
    private People people;

    @Autowired
    private IdentityService identity;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private FilterService filters;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void knowsEveryTownshipOfACountyAndItsAuthority() {
        assertThat(organisations.children("610902"))
                .filteredOn(Organisation::isStreetOrTownship)
                .hasSize(30)
                .filteredOn(Organisation::abolished)
                .extracting(Organisation::name)
                .containsExactly("石转镇");
        assertThat(organisations.hasCompleteList("610902")).isFalse();
        assertThat(organisations.hasCompleteList("610921")).isTrue();
        assertThat(offices.of("610902").name()).isEqualTo("汉滨区安全生产监督管理局");
        assertThat(organisations.get("610902").issuerCode()).isEqualTo("汉安监发");
        assertThatThrownBy(() -> organisations.get("999999")).isInstanceOf(NotFound.class);
    }

    @Test
    void changesNothingWhenItRunsAgain() {
        List<Long> before = countRows();

        setup.bringUpToDate();

        assertThat(countRows()).isEqualTo(before);
    }

    @Test
    void correctsWhatWasChanged() {
        jdbc.sql("UPDATE organisation SET name = '张冠李戴' WHERE code = '610929'").update();

        setup.bringUpToDate();

        assertThat(organisations.get("610929").name()).isEqualTo("白河县");
    }

    /** Its cases would have nobody; a merger is recorded by people while the product is in use. */
    @Test
    void abolishesNoUnitThatIsInUse() {
        jdbc.sql("UPDATE organisation SET abolished = false WHERE code = '610921106'")
                .update();

        setup.bringUpToDate();

        assertThat(organisations.get("610921106").abolished()).isFalse();
        jdbc.sql("UPDATE organisation SET abolished = true WHERE code = '610921106'")
                .update();
    }

    @Test
    void hasTwoPeopleInEveryGroupAndOneAdministrator() {
        assertThat(identity.createGroupQuery().list())
                .allSatisfy(group -> assertThat(identity.createUserQuery()
                                .memberOfGroup(group.getId())
                                .count())
                        .as(group.getId())
                        .isGreaterThanOrEqualTo(group.getId().equals("camunda-admin") ? 1 : 2));
        assertThat(people.nameOf("county-610902-examiner")).isEqualTo("经办人甲");
        assertThat(people.nameOf("community-610902001-2")).isEqualTo("专干乙");
        assertThat(people.groupsOf("admin")).containsExactly("camunda-admin");
        assertThat(people.addressesOf(List.of("city-office")).values())
                .containsExactlyInAnyOrder("city-office@example.invalid", "city-office-2@example.invalid");
        assertThat(identity.checkPassword("city-leader-2", "demo")).isTrue();
    }

    @Test
    void hasAssessorsOfSeveralCountiesAndTwoOfHanbin() {
        assertThat(people.assessors())
                .filteredOn(each -> each.person().startsWith("assessor"))
                .hasSize(6);
        assertThat(people.assessors())
                .filteredOn(each -> each.countyCode().equals("610902"))
                .hasSize(2);
        assertThat(people.assessors()).extracting(Assessor::name).contains("评定专家乙");
    }

    @Test
    void opensTasklistToEverybodyAndCockpitToAdministratorsOnly() {
        assertThat(may("city-leader", Permissions.ACCESS, Resources.APPLICATION, "tasklist"))
                .isTrue();
        assertThat(may("city-leader", Permissions.ACCESS, Resources.APPLICATION, "welcome"))
                .isTrue();
        assertThat(may("city-leader", Permissions.ACCESS, Resources.APPLICATION, "cockpit"))
                .isFalse();
        assertThat(may("city-leader", Permissions.ACCESS, Resources.APPLICATION, "admin"))
                .isFalse();
        assertThat(may("admin", Permissions.ACCESS, Resources.APPLICATION, "cockpit"))
                .isTrue();
        assertThat(may("admin", Permissions.ALL, Resources.USER, "city-leader")).isTrue();
    }

    @Test
    void letsOnlyCreationUnitsStartAChain() {
        assertThat(may(
                        "community-610902104",
                        Permissions.CREATE_INSTANCE,
                        Resources.PROCESS_DEFINITION,
                        "nationalEndorsement"))
                .isTrue();
        assertThat(may("community-610902104", Permissions.CREATE, Resources.PROCESS_INSTANCE, "*"))
                .isTrue();
        assertThat(may("community-610902104", Permissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION, "reviewStep"))
                .isFalse();
        assertThat(may("county-610902-examiner", Permissions.CREATE, Resources.PROCESS_INSTANCE, "*"))
                .isFalse();
        assertThat(may("city-office", Permissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION, "nationalEndorsement"))
                .isFalse();
    }

    @Test
    void letsPeopleChangeTheirPasswordButNotDeleteThemselves() {
        assertThat(may("city-leader", Permissions.UPDATE, Resources.USER, "city-leader"))
                .isTrue();
        assertThat(may("city-leader", Permissions.DELETE, Resources.USER, "city-leader"))
                .isFalse();
        assertThat(may("city-leader", Permissions.READ, Resources.USER, "admin"))
                .isFalse();
    }

    @Test
    void givesEverybodyTheTaskListsAndNoForeignOne() {
        assertThat(filters.createFilterQuery().list())
                .extracting(Filter::getName)
                .contains("待我办理", "我已领取", "待领取", "全部")
                .doesNotContain("All tasks");
        assertThat(filters.createFilterQuery().filterName("待我办理").list())
                .singleElement()
                .satisfies(filter -> assertThat(may("assessor-3", Permissions.READ, Resources.FILTER, filter.getId()))
                        .isTrue());
    }

    private boolean may(String user, Permission permission, Resource resource, String id) {
        return authorizations.isUserAuthorized(user, people.groupsOf(user), permission, resource, id);
    }

    private List<Long> countRows() {
        return List.of(
                        "organisation",
                        "assessor",
                        "act_id_group",
                        "act_id_user",
                        "act_ru_authorization",
                        "act_ru_filter")
                .stream()
                .map(table -> jdbc.sql("SELECT count(*) FROM " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }
}
