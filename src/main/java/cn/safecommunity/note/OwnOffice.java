package cn.safecommunity.note;

import cn.safecommunity.organisation.Groups;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The offices a person sits in. Examiners and leaders of one authority share an office; the city's safety office, its
 * bureau and every department of the leading group are offices of their own. (That an office ends there is an assumption.)
 */
final class OwnOffice {

    private OwnOffice() {}

    /** By office, a group of the person in it, by which people know its name. */
    static Map<String, String> of(Collection<String> groups) {
        Map<String, String> offices = new LinkedHashMap<>();
        groups.stream()
                .sorted()
                .filter(group -> Groups.levelOf(group).isPresent())
                .forEach(group -> offices.putIfAbsent(Groups.officeOf(group), group));
        return offices;
    }
}
