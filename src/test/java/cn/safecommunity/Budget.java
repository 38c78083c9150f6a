package cn.safecommunity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * How many statements each act may ask of the database, and how many transactions it may begin, by a file of the tests. There is no
 * room in it, so that whoever adds one statement sees it. What a node remembers until accounts, models or places change is not counted:
 * it hangs on what other tests have changed meanwhile.
 */
public final class Budget {

    private static final List<String> REMEMBERED = List.of(
            "SELECT u.id_, u.pwd_,",
            "SELECT person, u.id_, u.first_, u.last_, f.name, f.until",
            "abolished FROM organisation WHERE code = ?]",
            "select * from ACT_RE_PROCDEF where ID_ = ?",
            "select * from ACT_RE_PROCDEF p1 inner join",
            "select * from ACT_RU_JOBDEF where ID_ = ?");

    private Budget() {}

    /** What each act said keeps to the file; an act has {@code statements}, or {@code statements transactions}. */
    public static void holds(String file, Map<String, List<String>> said) {
        Properties budget = read(file);
        assertThat(said.keySet()).isEqualTo(budget.stringPropertyNames());
        Map<String, String> over = new LinkedHashMap<>();
        said.forEach((act, lines) -> {
            String[] may = budget.getProperty(act).split(" ");
            List<String> counted =
                    lines.stream().filter(line -> !isRemembered(line)).toList();
            long transactions = counted.stream().filter(Statements::isBegin).count();
            long statements = counted.size() - transactions;
            if (statements > Long.parseLong(may[0]) || may.length > 1 && transactions > Long.parseLong(may[1])) {
                over.put(
                        act,
                        "%d statements, %d transactions instead of %s: %s"
                                .formatted(
                                        statements,
                                        transactions,
                                        String.join(", ", may),
                                        Statements.oftenFirst(counted)));
            }
        });
        assertThat(over).as(file).isEmpty();
    }

    private static boolean isRemembered(String line) {
        return REMEMBERED.stream().anyMatch(line::contains);
    }

    private static Properties read(String file) {
        Properties budget = new Properties();
        try (InputStream in = Budget.class.getResourceAsStream("/" + file)) {
            budget.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return budget;
    }
}
