package cn.safecommunity.account;

import cn.safecommunity.NotFound;
import cn.safecommunity.OneAfterTheOther;
import cn.safecommunity.Refusal;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Table {@code outside_account}: whose password is not here, and which groups come from outside. */
@Service
public class OutsideAccounts {

    private static final String READ = "SELECT person, source, subject, groups FROM outside_account WHERE ";

    /** Somebody else with the rights of administrators and an account of our own that can be used. */
    private static final String OWN_ADMINISTRATORS = """
            SELECT count(*) FROM act_id_membership m
            WHERE m.group_id_ = 'camunda-admin' AND m.user_id_ <> ?
                AND NOT EXISTS (SELECT FROM outside_account o WHERE o.person = m.user_id_)
                AND NOT EXISTS (SELECT FROM disabled_account d WHERE d.person = m.user_id_)""";

    private static final int UNKNOWN_BYTES = 32;

    private final JdbcClient jdbc;
    private final AccountRepository repository;
    private final Accounts accounts;
    private final PasswordHash hash;
    private final Clock clock;

    OutsideAccounts(JdbcClient jdbc, AccountRepository repository, Accounts accounts, PasswordHash hash, Clock clock) {
        this.jdbc = jdbc;
        this.repository = repository;
        this.accounts = accounts;
        this.hash = hash;
        this.clock = clock;
    }

    /** One who is admitted at a time, by the name that the other side has for them. */
    public void lock(String person) {
        OneAfterTheOther.wait(jdbc, "outside_account", person.toLowerCase(Locale.ROOT));
    }

    /** What is noted of this account; empty when it is one of our own. */
    public Optional<OutsideAccount> find(String person) {
        return jdbc.sql(READ + "person = ?")
                .param(person)
                .query(OutsideAccounts::map)
                .optional();
    }

    /** The account of somebody who has come before. */
    public Optional<OutsideAccount> find(String source, String subject) {
        return jdbc.sql(READ + "source = ? AND subject = ?")
                .params(source, subject)
                .query(OutsideAccounts::map)
                .optional();
    }

    /** Everybody who has come from there. */
    public List<OutsideAccount> from(String source) {
        return jdbc.sql(READ + "source = ? ORDER BY person")
                .param(source)
                .query(OutsideAccounts::map)
                .list();
    }

    /** The ids of all accounts that are this one but for capital letters. */
    public List<String> alike(String person) {
        return jdbc.sql("SELECT id_ FROM act_id_user WHERE lower(id_) = lower(?)")
                .param(person)
                .query(String.class)
                .list();
    }

    /** Notes whose account it is and which groups it has from outside; it can be used (again). */
    public void put(OutsideAccount account) {
        jdbc.sql("INSERT INTO outside_account (person, source, subject, groups, seen_at) VALUES (?, ?, ?, ?, ?)"
                        + " ON CONFLICT (person) DO UPDATE SET source = excluded.source, subject = excluded.subject,"
                        + " groups = excluded.groups, seen_at = excluded.seen_at, withdrawn = false")
                .params(
                        account.person(),
                        account.source(),
                        account.subject(),
                        account.groups().toArray(String[]::new),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        accounts.expireAfterCommit();
    }

    /** The other side does not let these people in any more, so neither do we, until they come again. */
    @Transactional
    public int withdraw(Collection<String> persons) {
        if (persons.isEmpty()) {
            return 0;
        }
        accounts.expireAfterCommit();
        return jdbc.sql("UPDATE outside_account SET withdrawn = true WHERE person = ANY (?) AND NOT withdrawn")
                .param(persons.toArray(String[]::new))
                .update();
    }

    /** From now on the account belongs to whoever has its id outside; an administrator's of our own must remain. */
    @Transactional
    void handOver(String person, String administrator) {
        if (person.equals(administrator)) {
            throw new Refusal("不能改变自己的登录方式。如需改变，请由另一名系统管理员办理。");
        }
        if (alike(person).stream().noneMatch(person::equals)) {
            throw new NotFound("没有账号“" + person + "”，请核对用户名。");
        }
        long remaining =
                jdbc.sql(OWN_ADMINISTRATORS).param(person).query(Long.class).single();
        if (remaining == 0) {
            throw new Refusal("改了以后就没有用本系统密码登录的系统管理员了，统一身份认证出故障时谁也进不来。请先保留一名这样的系统管理员。");
        }
        jdbc.sql("INSERT INTO outside_account (person) VALUES (?)"
                        + " ON CONFLICT (person) DO UPDATE SET source = NULL, subject = NULL, withdrawn = false")
                .param(person)
                .update();
        forgetPassword(person);
    }

    /** The account is one of our own again; somebody has to set a password. */
    @Transactional
    void takeBack(String person) {
        if (repository.forgetOutside(person)) {
            forgetPassword(person);
        }
    }

    /** Nobody knows the password any more, and whoever is logged in is so no longer. */
    private void forgetPassword(String person) {
        jdbc.sql("UPDATE act_id_user SET pwd_ = ? WHERE id_ = ?")
                .params("{" + hash.hashAlgorithmName() + "}" + hash.encrypt(unknown()), person)
                .update();
        accounts.expireAfterCommit();
    }

    /** A password that nobody knows. */
    public static String unknown() {
        byte[] bytes = new byte[UNKNOWN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static OutsideAccount map(ResultSet row, int n) throws SQLException {
        return new OutsideAccount(
                row.getString("person"), row.getString("source"), row.getString("subject"), Arrays.asList((String[])
                        row.getArray("groups").getArray()));
    }
}
