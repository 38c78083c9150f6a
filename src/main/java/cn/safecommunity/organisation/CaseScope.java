package cn.safecommunity.organisation;

import java.util.List;

/**
 * What decides who may see a case.
 *
 * @param community code of the creation unit
 * @param county code of its county
 * @param chain provincial or national
 * @param reachedProvince recommended to the province, or filed with it
 * @param reachedAssociation applied for at the association
 * @param assessors user ids of the team on site, empty before there is one
 */
public record CaseScope(
        String community,
        String county,
        String chain,
        boolean reachedProvince,
        boolean reachedAssociation,
        List<String> assessors) {

    public CaseScope {
        assessors = List.copyOf(assessors);
    }
}
