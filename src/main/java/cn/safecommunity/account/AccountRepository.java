package cn.safecommunity.account;

import cn.safecommunity.Stored;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The engine's accounts and what this product notes beside them, in SQL. */
@Repository
class AccountRepository {

    private static final String FIND = """
            SELECT u.id_, u.pwd_,
                   array(SELECT group_id_::text FROM act_id_membership WHERE user_id_ = u.id_ ORDER BY group_id_)
            FROM act_id_user u
            WHERE u.id_ = ? AND %s""".formatted(AccountStates.USABLE);

    private static final String NAMES = """
            SELECT person, u.id_, u.first_, u.last_, f.name, f.until
            FROM unnest(?::text[]) person
                LEFT JOIN act_id_user u ON u.id_ = person
                LEFT JOIN former_name f USING (person)
            ORDER BY person, f.until, f.id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts up with every change of an account, a membership or the right to use a web app; triggers do it. */
    long version() {
        return jdbc.sql("SELECT version FROM account_version").query(Long.class).single();
    }

    /** The account, unless it is gone or disabled, here or where its person signs in. */
    Optional<Account> find(String person) {
        return jdbc.sql(FIND).param(person).query(AccountRepository::map).optional();
    }

    /** The id and the names as the database has them, whatever a caller has already changed in the engine's object. */
    Optional<User> stored(String person) {
        return jdbc.sql("SELECT id_, first_, last_ FROM act_id_user WHERE id_ = ?")
                .param(person)
                .query((row, n) -> user(row.getString("id_"), row))
                .optional();
    }

    /** Replaces the stored form of an unchanged password, unless it has been replaced meanwhile. */
    void rehash(String person, String salt, String before, String after) {
        jdbc.sql("UPDATE act_id_user SET pwd_ = ?, salt_ = ? WHERE id_ = ? AND pwd_ = ?")
                .params(after, salt, person, before)
                .update();
    }

    /** A new account of the same name starts anew. */
    void forgetDisabled(String person) {
        jdbc.sql("DELETE FROM disabled_account WHERE person = ?").param(person).update();
    }

    /** Whether the person of the account proves outside who they are. */
    boolean isOutside(String person) {
        return jdbc.sql("SELECT count(*) FROM outside_account WHERE person = ?")
                        .param(person)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The account is one of our own; whether it was none before. */
    boolean forgetOutside(String person) {
        return jdbc.sql("DELETE FROM outside_account WHERE person = ?")
                        .param(person)
                        .update()
                > 0;
    }

    /** Whether the password of the account was set by somebody else. */
    boolean isInitial(String person) {
        return jdbc.sql("SELECT count(*) FROM initial_password WHERE person = ?")
                        .param(person)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Notes whether the new password of the account was set by somebody else. */
    void noteInitial(String person, boolean initial) {
        jdbc.sql(
                        initial
                                ? "INSERT INTO initial_password (person) VALUES (?) ON CONFLICT DO NOTHING"
                                : "DELETE FROM initial_password WHERE person = ?")
                .param(person)
                .update();
    }

    /** Notes the name that a person has had until now. */
    void keepName(String person, String name) {
        jdbc.sql("INSERT INTO former_name (person, name, until) VALUES (?, ?, ?)")
                .params(person, name, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The names of each of these people. */
    Collection<Names> names(Collection<String> persons) {
        Map<String, Names> found = new HashMap<>();
        jdbc.sql(NAMES).param(persons.toArray(String[]::new)).query(row -> {
            found.merge(row.getString("person"), names(row), Names::and);
        });
        return found.values();
    }

    /** Of one person with one of their former names. */
    private static Names names(ResultSet row) throws SQLException {
        String account = row.getString("id_");
        Instant until = Stored.instant(row.getTimestamp("until"));
        return new Names(
                row.getString("person"),
                account == null ? null : PersonNames.of(user(account, row)),
                until == null ? List.of() : List.of(new Names.Former(row.getString("name"), until)));
    }

    private static User user(String id, ResultSet row) throws SQLException {
        User user = new UserEntity(id);
        user.setFirstName(row.getString("first_"));
        user.setLastName(row.getString("last_"));
        return user;
    }

    private static Account map(ResultSet row, int n) throws SQLException {
        return new Account(
                row.getString(1),
                Arrays.asList((String[]) row.getArray(3).getArray()),
                stamp(String.valueOf(row.getString(2))));
    }

    /** Not the stored password itself, because it stands in sessions. */
    private static String stamp(String password) {
        return DigestUtils.sha256Hex(password).substring(0, 32);
    }
}
