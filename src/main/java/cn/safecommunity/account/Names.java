package cn.safecommunity.account;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The name that a person's account has, null when there is none, and those it had before, the earliest first. */
record Names(String person, @Nullable String today, List<Former> former) {

    /** A name, and the moment at which it was replaced or went with its account. */
    record Former(String name, Instant until) {}

    /** The same account with later names. */
    Names and(Names later) {
        return new Names(
                person,
                today,
                Stream.concat(former.stream(), later.former.stream()).toList());
    }

    /** The name of today, else the last one, else the id; what nobody did, the system did. */
    String shown() {
        if (today != null) {
            return today;
        }
        if (!former.isEmpty()) {
            return former.get(former.size() - 1).name();
        }
        return person.equals(PersonNames.SYSTEM) ? "系统" : person;
    }

    /** The name at a moment. */
    String at(Instant moment) {
        return former.stream()
                .filter(one -> one.until().isAfter(moment))
                .map(Former::name)
                .findFirst()
                .orElseGet(this::shown);
    }
}
