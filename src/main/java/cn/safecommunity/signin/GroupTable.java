package cn.safecommunity.signin;

import cn.safecommunity.UnsafeSettings;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import org.camunda.bpm.engine.authorization.Groups;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Which groups outside give which groups here: a YAML file with a line for each group outside, and behind it one group of
 * ours or a list of them. A group that is not in it gives nothing, whatever its name.
 */
final class GroupTable {

    private static final String SETTING = "SAFECOMMUNITY_SIGNIN_GROUPS: ";

    private final Map<String, Set<String>> table;

    private GroupTable(Map<String, Set<String>> table) {
        this.table = table;
    }

    /** Nobody comes from outside. */
    static GroupTable empty() {
        return new GroupTable(Map.of());
    }

    /** Reads the file; only where the operator says so may it make administrators. */
    static GroupTable read(Resource file, boolean givesAdministrators) {
        Map<String, Set<String>> table = new HashMap<>();
        lines(file)
                .forEach((outside, ours) -> table.computeIfAbsent(key(String.valueOf(outside)), k -> new TreeSet<>())
                        .addAll(names(outside, ours)));
        if (table.isEmpty()) {
            throw refused("the file has no group, so nobody could sign in");
        }
        if (!givesAdministrators && table.values().stream().anyMatch(ours -> ours.contains(Groups.CAMUNDA_ADMIN))) {
            throw refused("the file gives " + Groups.CAMUNDA_ADMIN
                    + "; whoever may change that group outside is administrator here then. If that is meant, set"
                    + " SAFECOMMUNITY_SIGNIN_ADMINISTRATORS to true");
        }
        return new GroupTable(table);
    }

    private static Map<?, ?> lines(Resource file) {
        try (InputStream in = file.getInputStream()) {
            Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            if (read instanceof Map<?, ?> lines) {
                return lines;
            }
            throw refused("the file is no list of 'group outside: group here'");
        } catch (IOException | YAMLException e) {
            throw refused("the file cannot be read (" + e.getMessage() + ")");
        }
    }

    private static Collection<String> names(Object outside, Object ours) {
        List<?> all = ours instanceof List<?> several ? several : Collections.singletonList(ours);
        if (all.isEmpty() || all.stream().anyMatch(one -> !(one instanceof String name) || name.isBlank())) {
            throw refused("'" + outside + "' gives no group, or something that is no name of one");
        }
        return all.stream().map(String::valueOf).map(String::strip).collect(Collectors.toSet());
    }

    private static UnsafeSettings refused(String why) {
        return new UnsafeSettings(List.of(SETTING + why));
    }

    /** The groups here of somebody who is in these groups outside. */
    Set<String> of(Collection<String> outside) {
        return outside.stream()
                .map(GroupTable::key)
                .flatMap(key -> table.getOrDefault(key, Set.of()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names of a directory are the same with other spaces and capital letters; any other name is taken as it is. */
    private static String key(String group) {
        try {
            return group.contains("=")
                    ? new LdapName(group).getRdns().toString().toLowerCase(Locale.ROOT)
                    : group;
        } catch (InvalidNameException e) {
            return group;
        }
    }
}
