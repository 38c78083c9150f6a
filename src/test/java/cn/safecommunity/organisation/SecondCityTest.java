package cn.safecommunity.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Another city is another file: how its authorities are called stands in no code. */
class SecondCityTest {

    private final Offices offices = SecondCity.offices();

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
        assertThat(GroupCatalogue.entriesOf(SecondCity.PLAN))
                .extracting(GroupCatalogue.Entry::name)
                .contains("城中区应急局经办人", "江北市应急局负责人", "示例省应急厅经办人", "江北市安委办")
                .noneMatch(name -> name.contains("安监") || name.contains("安康"));
    }
}
