package cn.safecommunity.creation;

import cn.safecommunity.organisation.GroupCatalogue;
import cn.safecommunity.organisation.Groups;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The departments of the city's leading group (工作要求 一), by the key that ends their group id. */
@Component
class Departments {

    private final Map<String, String> names = new TreeMap<>();

    Departments(GroupCatalogue groups) {
        groups.all().stream()
                .filter(group -> !Groups.departmentOf(group.id()).isEmpty())
                .forEach(group -> names.put(Groups.departmentOf(group.id()), group.unit()));
    }

    /** Their keys in a stable order. */
    List<String> keys() {
        return List.copyOf(names.keySet());
    }

    /** The group of its people. */
    static String group(String key) {
        return Groups.department(key);
    }

    /** Whether there is such a department. */
    boolean isKnown(String key) {
        return names.containsKey(key);
    }

    /** What it is called; the key itself when it is no longer known. */
    String name(String key) {
        return names.getOrDefault(key, key);
    }
}
