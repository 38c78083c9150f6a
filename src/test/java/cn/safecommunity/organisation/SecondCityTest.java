package cn.safecommunity.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

/** Another city is another file: how its authorities are called stands in no code. */
class SecondCityTest {

    private final OrganisationPlan plan = OrganisationFiles.read(
            new ClassPathResource("second-city/organisation.yaml"),
            new ByteArrayResource(
                    "code\tcounty\tname\tkind\tsince\tuntil\tmerged_into\tbasis\n".getBytes(StandardCharsets.UTF_8)));
    private final Offices offices = new Offices(plan, Mockito.mock(Organisations.class));

    @Test
    void callsItsAuthoritiesAsItsFileDoes() {
        assertThat(offices.of("990102").name()).isEqualTo("城中区应急管理局");
        assertThat(offices.only(UnitKind.PROVINCE).name()).isEqualTo("示例省应急管理厅");
        assertThat(offices.only(UnitKind.PROVINCE).we()).isEqualTo("我厅");
        assertThat(offices.cityName()).isEqualTo("江北市");
        assertThat(offices.only(UnitKind.CITY).telephone()).isEqualTo("000-2");
    }

    @Test
    void namesItsGroupsAfterThem() {
        assertThat(GroupCatalogue.entriesOf(plan))
                .extracting(GroupCatalogue.Entry::name)
                .contains("城中区应急局经办人", "江北市应急局负责人", "示例省应急厅经办人", "江北市安委办")
                .noneMatch(name -> name.contains("安监") || name.contains("安康"));
    }
}
