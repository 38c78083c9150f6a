package cn.safecommunity.account;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Under which name a person acts, and acted. A name that an administrator changes, or that goes with the account, stays
 * with everything that was signed until then.
 */
@Service
public class PersonNames {

    /** Who did what came with a registration, a file or a merger and not from a person at a form. */
    public static final String SYSTEM = "system";

    private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}·]+");

    private final AccountRepository repository;
    private final Accounts accounts;

    PersonNames(AccountRepository repository, Accounts accounts) {
        this.repository = repository;
        this.accounts = accounts;
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

    /** The name to show for a person; of an account that is gone the last one it had, else the id itself. */
    public String of(String person) {
        return names(person).shown();
    }

    /** The same for several people by their ids, in one question for all that are not known yet. */
    public Map<String, String> of(Collection<String> persons) {
        return accounts.names(persons).stream().collect(Collectors.toMap(Names::person, Names::shown));
    }

    /** The name under which somebody signed: the one of that moment, whatever became of the account. */
    public String of(String person, Instant at) {
        return names(person).at(at);
    }

    private Names names(String person) {
        return accounts.names(List.of(person)).get(0);
    }

    /** Notes the name that an account has in the database before it is changed or deleted. */
    void keep(User before, @Nullable User after) {
        if (after == null || !of(before).equals(of(after))) {
            repository.keepName(before.getId(), of(before));
        }
    }
}
