package cn.safecommunity.casefile;

import cn.safecommunity.engine.OwnTasks;
import cn.safecommunity.organisation.Sight;
import java.util.Map;

/**
 * The access rule as criteria of a query over case files {@code c}; a called-in superior sees the cases of the tasks at hand.
 * What has come as a copy stands in a list of its own.
 */
public final class SeenCases {

    /** The ids of the files that a person may see who does not see everything: each part has an index of its own. */
    private static final String IDS = OwnTasks.WITH_OWN + Sight.CASES_AND_ASSESSED + """
            UNION SELECT about.case_id FROM (
                SELECT DISTINCT t.execution_id_, t.proc_inst_id_ FROM own JOIN act_ru_task t ON t.id_ = own.id) t
            """ + OwnTasks.ABOUT;

    /** That a copy {@code k} stands and has come to the person, in one of the offices they work in today; with {@link #parameters}. */
    public static final String COPIED = "k.taken_back_at IS NULL AND k.office = ANY(string_to_array(:offices, ','))"
            + " AND (k.person IS NULL OR k.person = :person)";

    private SeenCases() {}

    /** What must hold for a file {@code c} that a person may see; with {@link #parameters}. */
    public static String criteria(Sight sight) {
        return sight.everything() ? "true" : "c.id IN (" + IDS + ")";
    }

    /** Whether a person sees a few hundred files and not a good part of all that there are. */
    public static boolean areFew(Sight sight) {
        return !sight.everything() && !sight.province() && !sight.association();
    }

    /**
     * The same as {@link #criteria} of a column with the ids of files, for whom they are few: they are found first and looked up by
     * the index of the column, which the database would not do, because it expects more of them.
     */
    public static String amongFew(String column) {
        return column + " = ANY(ARRAY(" + IDS + "))";
    }

    /** What the criteria ask of a person; further parameters can be added. */
    public static Map<String, Object> parameters(Sight sight) {
        Map<String, Object> values = sight.parameters();
        values.put("offices", String.join(",", sight.offices()));
        values.put("groups", String.join(",", sight.groups()));
        return values;
    }
}
