package cn.safecommunity.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the sheet calls by its name, or by its id where two have the same name: the groups, and the counties. */
final class Posts {

    static final String SEPARATOR = "、";

    private final Map<String, String> labels = new TreeMap<>();
    private final Map<String, String> ids = new HashMap<>();

    /** {@code names} by the ids. */
    Posts(Map<String, String> names) {
        Map<String, Integer> counts = new HashMap<>();
        names.values().forEach(name -> counts.merge(name, 1, Integer::sum));
        names.forEach((id, name) -> {
            String label = counts.getOrDefault(name, 0) == 1 && !name.isBlank() ? name : id;
            labels.put(id, label);
            ids.put(label, id);
        });
        names.keySet().forEach(id -> ids.put(id, id));
    }

    /** The labels by the ids, sorted by these. */
    Map<String, String> labels() {
        return labels;
    }

    Optional<String> idOf(String label) {
        return Optional.ofNullable(ids.get(label));
    }

    /** The one that the id belongs to, as a cell says it; nothing for an empty id. */
    String word(String id) {
        return labels.getOrDefault(id, id);
    }

    /** As one cell says them. */
    String words(List<String> groups) {
        return String.join(
                SEPARATOR,
                groups.stream().map(id -> labels.getOrDefault(id, id)).toList());
    }
}
