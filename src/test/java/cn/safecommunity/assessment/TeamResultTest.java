package cn.safecommunity.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the sheets of a team become one result. */
class TeamResultTest {

    private static SiteAssessment sheet(String total, boolean zero) {
        return new SiteAssessment(1, "assessor", new BigDecimal(total), zero, "", Instant.EPOCH);
    }

    @Test
    void takesTheMeanToTwoDecimals() {
        TeamResult result = TeamResult.of(List.of(sheet("100.02", false), sheet("99.98", false)));
        assertThat(result.total()).isEqualTo(new BigDecimal("100.00"));
        assertThat(result.hasZero()).isFalse();
    }

    @Test
    void neverRoundsAMeanUpToAMark() {
        SiteAssessment mark = sheet("100.00", false);
        assertThat(TeamResult.of(List.of(mark, mark, mark, mark, sheet("99.98", false)))
                        .total())
                .isEqualTo(new BigDecimal("99.99"));
    }

    @Test
    void countsAZeroThatOneAssessorSaw() {
        assertThat(TeamResult.of(List.of(sheet("140", false), sheet("140", true)))
                        .hasZero())
                .isTrue();
    }

    @Test
    void refusesATeamWithoutSheets() {
        assertThatThrownBy(() -> TeamResult.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
