package cn.safecommunity.account;

import cn.safecommunity.NotFound;
import cn.safecommunity.Refusal;
import cn.safecommunity.Stored;
import cn.safecommunity.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which accounts there are and which of them cannot be used: disabled by an administrator, because somebody who has signed
 * cannot simply be deleted, or waiting after wrong passwords.
 */
@Service
public class AccountStates {

    /** That the account {@code u} is not disabled, neither here nor where its person signs in. */
    public static final String USABLE = "NOT EXISTS (SELECT FROM disabled_account d WHERE d.person = u.id_)"
            + " AND NOT EXISTS (SELECT FROM outside_account o WHERE o.person = u.id_ AND o.withdrawn)";

    private static final int MOST = 50;

    private static final String FIND = """
            SELECT u.id_, u.last_, u.first_, d.reason, d.disabled_by, d.disabled_at, max(f.locked_until), o.person IS NOT NULL
            FROM act_id_user u
            LEFT JOIN disabled_account d ON d.person = u.id_
            LEFT JOIN outside_account o ON o.person = u.id_
            LEFT JOIN login_failure f ON f.person = u.id_ AND f.locked_until > :now
            WHERE %s
            GROUP BY u.id_, d.reason, d.disabled_by, d.disabled_at, o.person
            ORDER BY u.id_""";

    private static final String UNUSABLE = FIND.formatted("d.person IS NOT NULL OR f.person IS NOT NULL");
    private static final String FOUND = FIND.formatted(
                    "strpos(lower(concat_ws(' ', u.id_, concat(u.last_, u.first_), u.first_, u.last_)), lower(:text)) > 0")
            + " LIMIT " + MOST;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final LoginAttempts attempts;
    private final Clock clock;

    AccountStates(JdbcClient jdbc, Accounts accounts, LoginAttempts attempts, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.attempts = attempts;
        this.clock = clock;
    }

    /**
     * An account, and why it cannot be used now.
     *
     * @param lockedUntil the end of the longest wait after wrong passwords
     * @param outside whether the person signs in with the city's account, so that there is no password here
     */
    public record State(
            String person,
            String name,
            @Nullable String familyName,
            @Nullable String givenName,
            @Nullable String reason,
            @Nullable String disabledBy,
            @Nullable Instant disabledAt,
            @Nullable Instant lockedUntil,
            boolean outside) {}

    /** The accounts that cannot be used now. */
    List<State> all() {
        return asked(UNUSABLE, "");
    }

    /** The accounts with this text in the user name or the name. */
    List<State> found(String text) {
        return asked(FOUND, text);
    }

    private List<State> asked(String sql, String text) {
        return jdbc.sql(sql)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("text", text)
                .query(AccountStates::map)
                .list();
    }

    private static State map(ResultSet row, int n) throws SQLException {
        User user = new UserEntity(row.getString(1));
        user.setLastName(row.getString(2));
        user.setFirstName(row.getString(3));
        return new State(
                user.getId(),
                PersonNames.of(user),
                user.getLastName(),
                user.getFirstName(),
                row.getString(4),
                row.getString(5),
                Stored.instant(row.getTimestamp(6)),
                Stored.instant(row.getTimestamp(7)),
                row.getBoolean(8));
    }

    /** Nobody logs in with it any more; what was signed stays as it is. */
    @Transactional
    public void disable(String person, String reason, String administrator) {
        if (person.equals(administrator)) {
            throw new Refusal("不能停用自己的账号。如需停用，请由另一名系统管理员办理。");
        }
        String why = Text.required("reason", reason, Text.LONGEST_REASON, "请填写停用账号的原因。");
        if (jdbc.sql("SELECT count(*) FROM act_id_user WHERE id_ = ?")
                        .param(person)
                        .query(Long.class)
                        .single()
                == 0) {
            throw new NotFound("没有账号“" + person + "”，请核对用户名。");
        }
        jdbc.sql("INSERT INTO disabled_account (person, reason, disabled_by, disabled_at) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (person) DO UPDATE SET reason = excluded.reason")
                .params(person, why, administrator, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        accounts.expireAfterCommit();
    }

    /** Lets an account be used again; nothing happens when it can be. */
    @Transactional
    public void enable(String person) {
        jdbc.sql("DELETE FROM disabled_account WHERE person = ?").param(person).update();
        attempts.unlock(person);
        accounts.expireAfterCommit();
    }
}
