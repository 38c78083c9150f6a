package cn.safecommunity.casefile;

import cn.safecommunity.engine.OwnTasks;
import cn.safecommunity.organisation.Sight;
import java.util.HashMap;
import java.util.Map;

/**
 * The access rule as criteria of a query over case files {@code c}; a called-in superior sees the cases of the tasks at hand.
 * What has come as a copy stands in a list of its own.
 */
public final class SeenCases {

    /** What must hold for a file that a person may see; with {@link #parameters}. */
    public static final String CRITERIA = """
            (:everything
                OR c.community = ANY(string_to_array(:communities, ','))
                OR c.county = ANY(string_to_array(:counties, ','))
                OR (:province AND c.reached_province)
                OR (:association AND c.reached_association)
                OR EXISTS (SELECT 1 FROM case_assessor a WHERE a.case_id = c.id AND a.assessor = :person)
                OR c.id IN (%s SELECT about.case_id %s))""".formatted(OwnTasks.WITH_OWN, OwnTasks.FROM_OWN);

    /** That a copy {@code k} stands and has come to the person, in one of the offices they work in today; with {@link #parameters}. */
    public static final String COPIED = "k.taken_back_at IS NULL AND k.office = ANY(string_to_array(:offices, ','))"
            + " AND (k.person IS NULL OR k.person = :person)";

    private SeenCases() {}

    /** What the criteria ask of a person; further parameters can be added. */
    public static Map<String, Object> parameters(Sight sight) {
        Map<String, Object> values = new HashMap<>();
        values.put("everything", sight.everything());
        values.put("communities", String.join(",", sight.communities()));
        values.put("counties", String.join(",", sight.counties()));
        values.put("province", sight.province());
        values.put("association", sight.association());
        values.put("person", sight.person());
        values.put("offices", String.join(",", sight.offices()));
        values.put("groups", String.join(",", sight.groups()));
        return values;
    }
}
