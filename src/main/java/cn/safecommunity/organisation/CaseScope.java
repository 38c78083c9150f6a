package cn.safecommunity.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What decides who may see a case.
 *
 * @param community code of the creation unit, null when the case is about none
 * @param county code of the county, null when it concerns the whole city
 * @param reachedProvince recommended to the province, or filed with it
 * @param reachedAssociation applied for at the association
 * @param assessors user ids of the team on site, empty before there is one
 */
public record CaseScope(
        @Nullable String community,
        @Nullable String county,
        boolean reachedProvince,
        boolean reachedAssociation,
        List<String> assessors) {

    public CaseScope {
        assessors = List.copyOf(assessors);
    }

    /** What is known of a unit beside its cases: its own people's, its county's and the city's. */
    public static CaseScope ofUnit(@Nullable String community, @Nullable String county) {
        return new CaseScope(community, county, false, false, List.of());
    }
}
