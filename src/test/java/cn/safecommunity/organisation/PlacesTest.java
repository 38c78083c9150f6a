package cn.safecommunity.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Places are found by what they are called, in their order, and none by what stands where two of them meet. */
class PlacesTest {

    private static final Organisation CITY = place("610900", "安康市", UnitKind.CITY, null);
    private static final Organisation ANOTHER_CITY = place("610901", "别的市", UnitKind.CITY, null);
    private static final Organisation COUNTY = place("610902", "汉滨区", UnitKind.COUNTY, "610900");
    private static final Organisation WULI = place("610902104", "五里镇", UnitKind.TOWNSHIP, "610902");
    private static final Organisation PARK = place("610902901", "Bio园区", UnitKind.ENTERPRISE, "610902");

    private final Places places = new Places(List.of(CITY, ANOTHER_CITY, COUNTY, WULI, PARK), System.nanoTime());

    private static Organisation place(String code, String name, UnitKind kind, String parent) {
        return new Organisation(code, name, kind, parent, null, false);
    }

    @Test
    void wordsAreSoughtInTheNameWithItsCountyInFront() {
        assertThat(places.inPlaceNames("五里")).containsExactly("610902104");
        assertThat(places.inPlaceNames("区五")).containsExactly("610902104");
        assertThat(places.inPlaceNames("汉滨")).containsExactly("610902", "610902104", "610902901");
        assertThat(places.inPlaceNames("没有这里")).isEmpty();
    }

    @Test
    void whatStandsAtTheEndOfOneLineAndTheBeginningOfTheNextIsNoName() {
        assertThat(places.inPlaceNames("镇汉滨")).isEmpty();
        assertThat(places.inPlaceNames("镇\n汉滨")).isEmpty();
        assertThat(places.inNames("镇\n汉滨")).isEmpty();
    }

    @Test
    void aWordOfASearchStandsInOneOfTheTwoNames() {
        assertThat(places.inNames("汉滨")).containsExactly("610902", "610902104", "610902901");
        assertThat(places.inNames("区五")).isEmpty();
    }

    @Test
    void capitalsAreTheSameInASearchAndNotInAName() {
        assertThat(places.inNames("bIO园")).containsExactly("610902901");
        assertThat(places.inPlaceNames("bIO园")).isEmpty();
        assertThat(places.inNames(".io")).isEmpty();
    }

    @Test
    void thereIsOneOfAKindAndItHasTheLowestCode() {
        assertThat(places.first(UnitKind.CITY)).contains(CITY);
        assertThat(places.first(UnitKind.PROVINCE)).isEmpty();
    }

    @Test
    void whatComesLaterIsFoundAsWell() {
        places.add(place("610902999", "新城街道", UnitKind.STREET, "610902"));
        assertThat(places.inPlaceNames("区新城")).containsExactly("610902999");
        assertThat(places.inNames("汉滨")).contains("610902999");
        assertThat(places.find("610902999")).isNotNull();
    }

    @Test
    void nothingIsBelievedThatWasReadBeforeAnythingWasThere() {
        assertThat(new Places(List.of(), System.nanoTime()).isOlderThan(Long.MAX_VALUE))
                .isTrue();
        assertThat(places.isOlderThan(Long.MAX_VALUE)).isFalse();
        assertThat(new Places(List.of(CITY), System.nanoTime() - 2).isOlderThan(1))
                .isTrue();
    }
}
