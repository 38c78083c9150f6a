package cn.safecommunity.pilot;

import cn.safecommunity.Text;
import java.util.List;
import java.util.Map;

/**
 * A unit that a county considers, argued by the criteria of the notice; a chosen one has people who answer for it
 * at every layer (包抓责任).
 *
 * @param arguments the text by key of the criterion
 * @param leader of the county
 * @param town leader of the township, street office or enterprise itself
 * @param contact who is asked about the daily work
 */
record Candidate(
        String unit,
        Map<String, String> arguments,
        boolean chosen,
        Responsible leader,
        Responsible town,
        Responsible contact) {

    Candidate {
        arguments = Map.copyOf(arguments);
    }

    /** How many of these criteria nobody has argued. */
    int unargued(List<String> criteria) {
        return (int) criteria.stream()
                .filter(criterion -> Text.isBlank(arguments.get(criterion)))
                .count();
    }
}
