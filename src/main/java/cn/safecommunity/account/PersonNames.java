package cn.safecommunity.account;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Under which name a person acts, and acted. A name that an administrator changes, or that goes with the account, stays
 * with everything that was signed until then.
 */
@Service
public class PersonNames {

    private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}·]+");

    private final AccountRepository repository;

    PersonNames(AccountRepository repository) {
        this.repository = repository;
    }

    /** The name of an account, in Chinese family name first and without a space; its id when it has none. */
    public static String of(User user) {
        String given = Objects.requireNonNullElse(user.getFirstName(), "").strip();
        String family = Objects.requireNonNullElse(user.getLastName(), "").strip();
        if (CHINESE.matcher(given).matches() && CHINESE.matcher(family).matches()) {
            return family + given;
        }
        String name = (given + " " + family).strip();
        return name.isEmpty() ? user.getId() : name;
    }

    /** The name at a moment, when it was another one than today's. */
    public Optional<String> earlier(String person, Instant at) {
        return repository.nameAt(person, at);
    }

    /** The last name of somebody whose account is gone; the id when no name was kept. */
    public String ofFormer(String person) {
        return repository.lastName(person).orElse(person);
    }

    /** Notes the name that an account has in the database before it is changed or deleted. */
    void keep(User before, @Nullable User after) {
        if (after == null || !of(before).equals(of(after))) {
            repository.keepName(before.getId(), of(before));
        }
    }
}
