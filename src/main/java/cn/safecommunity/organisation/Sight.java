package cn.safecommunity.organisation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one person may see of all cases, as criteria for a query: the access rule read from the person's side.
 *
 * @param groups the groups they belong to
 * @param everything whether every case is open to them
 * @param communities creation units they work for
 * @param counties counties they work for
 * @param province whether they see what has reached the province
 * @param association whether they see what has reached the association
 */
public record Sight(
        String person,
        List<String> groups,
        boolean everything,
        List<String> communities,
        List<String> counties,
        boolean province,
        boolean association) {

    /** For what is counted over all cases, whoever asks. */
    public static final Sight OF_EVERYTHING = new Sight("", List.of(), true, List.of(), List.of(), false, false);

    /** The ids of the case files that lie within it, but for those of its assessor, each part by an index of its own; with {@link #parameters}. */
    public static final String CASES = """
            SELECT id FROM case_file WHERE community = ANY(string_to_array(:communities, ','))
            UNION SELECT id FROM case_file WHERE county = ANY(string_to_array(:counties, ','))
            UNION SELECT id FROM case_file WHERE :province AND reached_province
            UNION SELECT id FROM case_file WHERE :association AND reached_association
            """;

    /** The same with those that an assessor is called to. */
    public static final String CASES_AND_ASSESSED =
            CASES + "UNION SELECT case_id FROM case_assessor WHERE assessor = :person\n";

    private static final String COUNTY = "county-";

    static Sight of(String person, Collection<String> groups) {
        return new Sight(
                person,
                List.copyOf(groups),
                groups.stream().anyMatch(CaseAccessRule::seesEveryCase),
                groups.stream()
                        .map(Groups::communityOf)
                        .filter(code -> !code.isEmpty())
                        .toList(),
                groups.stream()
                        .filter(group -> group.startsWith(COUNTY))
                        .map(group -> group.substring(COUNTY.length(), group.lastIndexOf('-')))
                        .distinct()
                        .toList(),
                groups.contains(Groups.PROVINCE_EXAMINER) || groups.contains(Groups.PROVINCE_LEADER),
                groups.contains(Groups.ASSOCIATION_EXAMINER) || groups.contains(Groups.ASSOCIATION_LEADER));
    }

    /** What {@link #CASES} asks of it; further parameters can be added. */
    public Map<String, Object> parameters() {
        Map<String, Object> values = new HashMap<>();
        values.put("communities", String.join(",", communities));
        values.put("counties", String.join(",", counties));
        values.put("province", province);
        values.put("association", association);
        values.put("person", person);
        return values;
    }

    /** Whether this is somebody of a county, the city, the province or the association, and not of a unit or an expert. */
    public boolean isOfAnAuthority() {
        return everything || !counties.isEmpty() || province || association;
    }

    /**
     * The offices of authorities for which this person may send and receive copies of cases; none for whoever works for a unit
     * as well, who could carry a case to a unit that applies beside the one in question.
     */
    public List<String> offices() {
        return communities.isEmpty()
                ? groups.stream()
                        .filter(group -> Groups.levelOf(group).isPresent())
                        .map(Groups::officeOf)
                        .distinct()
                        .toList()
                : List.of();
    }

    /** Whether a place lies within it: a unit or a county they work for, or a unit of such a county. */
    public boolean covers(Organisation place) {
        return everything
                || counties.contains(place.code())
                || counties.contains(String.valueOf(place.parentCode()))
                || communities.contains(place.code());
    }

    /** Whether a case lies within it; the query of a list must say the same. */
    public boolean covers(CaseScope scope) {
        return everything
                || communities.contains(String.valueOf(scope.community()))
                || counties.contains(String.valueOf(scope.county()))
                || (province && scope.reachedProvince())
                || (association && scope.reachedAssociation())
                || scope.assessors().contains(person);
    }
}
