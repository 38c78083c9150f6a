package cn.safecommunity.casefile;

import cn.safecommunity.organisation.CaseScope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is handled, whatever process handles it.
 *
 * @param kind endorsement, programme, selection, inspection, creation or title
 * @param county the county whose people take part; null when it concerns the whole city
 * @param community the creation unit it is about; null when it is about none
 * @param subject whom and what it is about, in words
 * @param draft whether it is being prepared and can be thrown away
 */
public record CaseFile(
        long id,
        String kind,
        @Nullable String county,
        @Nullable String community,
        String subject,
        @Nullable String businessKey,
        @Nullable String processInstanceId,
        boolean reachedProvince,
        boolean reachedAssociation,
        boolean draft) {

    /** What the access rule needs to know of it, with the experts who take part. */
    public CaseScope scope(List<String> assessors) {
        return new CaseScope(community, county, reachedProvince, reachedAssociation, assessors);
    }
}
