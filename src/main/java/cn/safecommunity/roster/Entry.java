package cn.safecommunity.roster;

import cn.safecommunity.organisation.Groups;
import java.util.List;

/**
 * An account as it is, or as the sheet wants it.
 *
 * @param familyName the family name, or the whole name where the given name is empty
 * @param groups ids, sorted
 * @param reason why it is disabled, empty when it may be used
 * @param expert what is noted of an expert; {@link Expert#NONE} of everybody else
 */
record Entry(
        String person,
        String familyName,
        String givenName,
        String mail,
        List<String> groups,
        String reason,
        Expert expert) {

    /**
     * Where an expert works.
     *
     * @param unit empty when nothing is noted
     * @param county the code of the county where they do not assess, empty for somebody from outside the city
     */
    record Expert(String unit, String county) {

        static final Expert NONE = new Expert("", "");
    }

    Entry {
        groups = List.copyOf(groups);
    }

    boolean isAnExpert() {
        return groups.contains(Groups.ASSESSOR);
    }

    boolean isDisabled() {
        return !reason.isEmpty();
    }
}
