package cn.safecommunity.account;

import java.util.List;

/**
 * An account that may be used now.
 *
 * @param groups the ids of the groups it belongs to, sorted
 * @param stamp changes with the password, so that a session opened with an earlier one is known
 */
public record Account(String person, List<String> groups, String stamp) {

    public Account {
        groups = List.copyOf(groups);
    }
}
