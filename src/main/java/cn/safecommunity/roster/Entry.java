package cn.safecommunity.roster;

import java.util.List;

/**
 * An account as it is, or as the sheet wants it.
 *
 * @param familyName the family name, or the whole name where the given name is empty
 * @param groups ids, sorted
 * @param reason why it is disabled, empty when it may be used
 */
record Entry(String person, String familyName, String givenName, String mail, List<String> groups, String reason) {

    Entry {
        groups = List.copyOf(groups);
    }

    boolean isDisabled() {
        return !reason.isEmpty();
    }
}
