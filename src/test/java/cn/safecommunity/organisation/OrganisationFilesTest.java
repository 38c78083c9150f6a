package cn.safecommunity.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.safecommunity.policy.MalformedFile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

class OrganisationFilesTest {

    private static final Resource ORGANISATIONS = new ClassPathResource("policy/organisation-ankang.yaml");
    private static final Resource TOWNSHIPS = new ClassPathResource("policy/ankang-townships-2013.tsv");

    private static final String CITY = "organisations:\n  - {code: \"610900\", name: 安康市, kind: city}\n";
    private static final String COUNTY = CITY
            + "  - {code: \"610902\", name: 汉滨区, kind: county, parent: \"610900\", issuerCode: 汉安监发, telephone: 0915-1, address: 某路}\n";
    private static final String HEADER = "code\tcounty\tname\tkind\tsince\tuntil\tmerged_into\tbasis\n";
    private static final LocalDate START = LocalDate.of(2013, 4, 16);
    private static final LocalDate END = LocalDate.of(2015, 12, 31);

    @Test
    void readsTheWholeOfAnkang() {
        OrganisationPlan plan = OrganisationFiles.read(ORGANISATIONS, TOWNSHIPS);

        assertThat(plan.organisations(START))
                .filteredOn(unit -> unit.kind() == UnitKind.COUNTY)
                .hasSize(10);
        assertThat(plan.organisations(START))
                .filteredOn(Organisation::isStreetOrTownship)
                .hasSize(157);
        assertThat(plan.organisations(START))
                .filteredOn(Organisation::isWholeCounty)
                .hasSize(10)
                .allMatch(Organisation::isCreationUnit)
                .noneMatch(Organisation::isSingleUnit);
        assertThat(plan.departments()).hasSize(7);
        assertThat(plan.organisations(START))
                .contains(new Organisation("610902104", "五里镇", UnitKind.TOWNSHIP, "610902", null, false))
                .contains(new Organisation("610929102", "构朳镇", UnitKind.TOWNSHIP, "610929", null, false));
    }

    @Test
    void knowsFromWhenAndUntilWhenAUnitIsThere() {
        OrganisationPlan plan = OrganisationFiles.read(ORGANISATIONS, TOWNSHIPS);

        assertThat(plan.organisations(START))
                .noneMatch(Organisation::abolished)
                .contains(new Organisation("610924120", "联合镇", UnitKind.TOWNSHIP, "610924", null, false))
                .noneMatch(unit -> unit.name().equals("南宫山镇"));
        assertThat(plan.organisations(END))
                .contains(new Organisation("610924120", "联合镇", UnitKind.TOWNSHIP, "610924", null, true))
                .contains(new Organisation("610925115", "南宫山镇", UnitKind.TOWNSHIP, "610925", null, false))
                .filteredOn(Organisation::abolished)
                .hasSize(18);
        assertThat(plan.mergers(START)).isEmpty();
        assertThat(plan.mergers(END))
                .containsExactly(
                        new KnownMerger("610902991", "610902112", LocalDate.of(2015, 6, 28), "陕西省2015年6月28日调整乡镇行政区划"));
    }

    /** As many as the state's list of 30 September 2015 has; the list of 汉滨区 before the mergers was not found. */
    @Test
    void saysWhichListsAreComplete() {
        OrganisationPlan plan = OrganisationFiles.read(ORGANISATIONS, TOWNSHIPS);
        assertThat(plan.unitsSources())
                .containsOnlyKeys(
                        "610921", "610922", "610923", "610924", "610925", "610926", "610927", "610928", "610929");
        Map<String, Long> units = plan.organisations(END).stream()
                .filter(unit -> unit.isStreetOrTownship() && !unit.abolished())
                .collect(Collectors.groupingBy(
                        unit -> String.valueOf(unit.parentCode()), TreeMap::new, Collectors.counting()));
        assertThat(units)
                .hasToString("{610902=29, 610921=10, 610922=11, 610923=11, 610924=17, 610925=12, 610926=11, 610927=7,"
                        + " 610928=21, 610929=11}");
    }

    @Test
    void namesTheGroupsInChinese() {
        var groups = GroupCatalogue.entriesOf(OrganisationFiles.read(ORGANISATIONS, TOWNSHIPS));

        assertThat(groups)
                .extracting(GroupCatalogue.Entry::id, GroupCatalogue.Entry::name)
                .doesNotHaveDuplicates()
                .contains(
                        tuple("community-610902001", "汉滨区老城街道创安办"),
                        tuple("community-610902000", "汉滨区（整区）创安办"),
                        tuple("county-610902-examiner", "汉滨区安监局经办人"),
                        tuple("community-610921000", "汉阴县（整县）创安办"),
                        tuple("county-6109GX-leader", "安康高新技术产业开发区管委会负责人"),
                        tuple("city-office", "安康市安委办"),
                        tuple("city-examiner", "安康市安监局经办人"),
                        tuple("city-member-finance", "安康市财政局联络员"),
                        tuple("province-leader", "陕西省安监局负责人"),
                        tuple("association-examiner", "中国职业安全健康协会经办人"),
                        tuple("assessor", "现场评定专家"),
                        tuple("camunda-admin", "系统管理员"));
        assertThat(groups).hasSize(158 + 3 + 10 + 11 * 2 + 3 + 7 + 2 + 2 + 3);
    }

    static Stream<Arguments> malformedOrganisations() {
        return Stream.of(
                Arguments.of("organisations:\n  - {code: \"610900\", name: 安康市", 2, "expected"),
                Arguments.of("organisation: []\n", 1, "unknown list 'organisation'"),
                Arguments.of("- one\n", 1, "expected lists with a name"),
                Arguments.of("organisations: none\n", 1, "expected a list under 'organisations'"),
                Arguments.of("organisations:\n\n  - {code: \"610900\", kind: city}\n", 3, "name is missing"),
                Arguments.of("organisations:\n  - {code: \"610900\", name: 安康市, kind: city, size: 3}\n", 2, "size"),
                Arguments.of("organisations:\n  - {code: \"610900\", name: 安康市, kind: town}\n", 2, "kind 'town'"),
                Arguments.of("organisations:\n  - {code: \"6109 0\", name: 安康市, kind: city}\n", 2, "code '6109 0'"),
                Arguments.of(CITY + CITY.substring(CITY.indexOf('\n') + 1), 3, "code 610900 is there twice"),
                Arguments.of(
                        CITY + "  - {code: \"610902\", name: 汉滨区, kind: county, parent: \"610999\"}\n",
                        3,
                        "parent '610999'"),
                Arguments.of(CITY + "  - {code: \"610902901\", name: 园区, kind: enterprise}\n", 3, "no parent"),
                Arguments.of(CITY + "  - {code: \"610902000\", name: 整县区, kind: wholeCounty}\n", 3, "no parent"),
                Arguments.of(
                        COUNTY + "  - {code: \"610902900\", name: 整县区, kind: wholeCounty, parent: \"610902\"}\n",
                        4,
                        "code '610902900' of a wholeCounty"),
                Arguments.of(
                        COUNTY
                                + "  - {code: \"610921\", name: 汉阴县, kind: county, issuerCode: 汉安监发, telephone: 0915-1, address: 某路}\n",
                        4,
                        "issuerCode 汉安监发 belongs to another"),
                Arguments.of(
                        "organisations:\n  - {code: \"610900\", name: 安康市, kind: city, unitsSource: 统计局}\n",
                        2,
                        "unitsSource is where"),
                Arguments.of(CITY + "departments:\n  - {key: Finance, name: 财政局}\n", 4, "key 'Finance'"),
                Arguments.of(
                        CITY + "assessors:\n  - {user: assessor, unit: 某站, county: \"610928\"}\n",
                        4,
                        "county '610928'"));
    }

    @ParameterizedTest
    @MethodSource("malformedOrganisations")
    void refusesAMalformedOrganisationFileWithItsLineAndTheReason(String content, int line, String reason) {
        assertThatThrownBy(
                        () -> OrganisationFiles.read(file("my-organisations.yaml", content), file("none.tsv", HEADER)))
                .isInstanceOf(MalformedFile.class)
                .hasMessageContaining("my-organisations.yaml")
                .hasMessageContaining("line " + line + ":")
                .hasMessageContaining(reason);
    }

    static Stream<Arguments> malformedTownships() {
        return Stream.of(
                Arguments.of("code,county\n", 1, "the first line is not"),
                Arguments.of(HEADER + "610902104\t汉滨区\t五里镇\ttownship\n", 2, "has 4 columns"),
                Arguments.of(HEADER + "61090210\t汉滨区\t五里镇\ttownship\t\t\t\t\n", 2, "not nine digits"),
                Arguments.of(HEADER + "610999104\t汉滨区\t五里镇\ttownship\t\t\t\t\n", 2, "no county has the code 610999"),
                Arguments.of(HEADER + "610902104\t汉阴县\t五里镇\ttownship\t\t\t\t\n", 2, "county '汉阴县'"),
                Arguments.of(HEADER + "610902104\t汉滨区\t\ttownship\t\t\t\t\n", 2, "name is missing"),
                Arguments.of(HEADER + "610902104\t汉滨区\t五里镇\tvillage\t\t\t\t\n", 2, "kind 'village'"),
                Arguments.of(
                        HEADER + "610902104\t汉滨区\t五里镇\ttownship\t\t28.6.2015\t\t\n", 2, "until '28.6.2015' is no day"),
                Arguments.of(
                        HEADER + "610902104\t汉滨区\t五里镇\ttownship\t\t\t610902112\t批复\n", 2, "merged_into '610902112'"),
                Arguments.of(
                        HEADER + "610902104\t汉滨区\t五里镇\ttownship\t\t2015-06-28\t610902112\t\n",
                        2,
                        "merged_into '610902112'"),
                Arguments.of(
                        HEADER + "610902104\t汉滨区\t五里镇\ttownship\t\t\t\t\n610902104\t汉滨区\t五里镇\ttownship\t\t\t\t\n",
                        3,
                        "code 610902104 is there twice"));
    }

    @ParameterizedTest
    @MethodSource("malformedTownships")
    void refusesAMalformedTownshipFileWithItsLineAndTheReason(String content, int line, String reason) {
        assertThatThrownBy(() -> OrganisationFiles.read(
                        file("my-organisations.yaml", COUNTY), file("my-townships.tsv", content)))
                .isInstanceOf(MalformedFile.class)
                .hasMessageContaining("my-townships.tsv")
                .hasMessageContaining("line " + line + ":")
                .hasMessageContaining(reason);
    }

    @Test
    void refusesASuccessorThatIsNotInTheList() {
        String merged = HEADER + "610902104\t汉滨区\t五里镇\ttownship\t\t2015-06-28\t610902112\t批复\n";
        assertThatThrownBy(() ->
                        OrganisationFiles.read(file("my-organisations.yaml", COUNTY), file("my-townships.tsv", merged)))
                .hasMessageContaining("610902112");
    }

    private static Resource file(String name, String content) {
        return new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8), name);
    }
}
