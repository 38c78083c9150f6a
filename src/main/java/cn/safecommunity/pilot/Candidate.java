package cn.safecommunity.pilot;

import cn.safecommunity.Text;
import java.util.List;
import java.util.Map;

/**
 * A unit that a county considers, argued by the criteria of the notice; a chosen one has a leader who answers for it
 * (包抓责任).
 *
 * @param arguments the text by key of the criterion
 */
record Candidate(String unit, Map<String, String> arguments, boolean chosen, String leader, String post, String phone) {

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
