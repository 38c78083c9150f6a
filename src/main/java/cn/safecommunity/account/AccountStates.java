package cn.safecommunity.account;

import cn.safecommunity.NotFound;
import cn.safecommunity.Refusal;
import cn.safecommunity.Text;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts that cannot be used: disabled by an administrator, because somebody who has signed cannot simply be deleted,
 * or waiting after wrong passwords.
 */
@Service
public class AccountStates {

    private static final String ALL = """
            SELECT u.id_ AS person, d.reason, d.disabled_by, d.disabled_at, max(f.locked_until) AS locked_until
            FROM act_id_user u
            LEFT JOIN disabled_account d ON d.person = u.id_
            LEFT JOIN login_failure f ON f.person = u.id_ AND f.locked_until > ?
            WHERE d.person IS NOT NULL OR f.person IS NOT NULL
            GROUP BY u.id_, d.reason, d.disabled_by, d.disabled_at
            ORDER BY u.id_""";

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

    /** An account that cannot be used now, and why. */
    public record State(
            String person,
            @Nullable String reason,
            @Nullable String disabledBy,
            @Nullable Instant disabledAt,
            @Nullable Instant lockedUntil) {}

    List<State> all() {
        return jdbc.sql(ALL)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query(State.class)
                .list();
    }

    @Transactional
    void disable(String person, String reason, String administrator) {
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
