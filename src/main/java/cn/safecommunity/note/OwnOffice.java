package cn.safecommunity.note;

import cn.safecommunity.organisation.Groups;
import cn.safecommunity.policy.Level;
import java.util.Arrays;
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
                .filter(OwnOffice::isOfAnOffice)
                .forEach(group -> offices.putIfAbsent(office(group), group));
        return offices;
    }

    private static boolean isOfAnOffice(String group) {
        return Arrays.stream(Level.values()).anyMatch(level -> Groups.isOf(level, group));
    }

    private static String office(String group) {
        return group.replaceFirst("-(examiner|leader)$", "");
    }
}
