package cn.safecommunity.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
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
            WHERE u.id_ = ? AND NOT EXISTS (SELECT FROM disabled_account d WHERE d.person = u.id_)""";

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

    /** The account, unless it is gone or disabled. */
    Optional<Account> find(String person) {
        return jdbc.sql(FIND).param(person).query(AccountRepository::map).optional();
    }

    /** The id and the names as the database has them, whatever a caller has already changed in the engine's object. */
    Optional<User> stored(String person) {
        return jdbc.sql("SELECT id_, first_, last_ FROM act_id_user WHERE id_ = ?")
                .param(person)
                .query((row, n) -> {
                    User user = new UserEntity(row.getString(1));
                    user.setFirstName(row.getString(2));
                    user.setLastName(row.getString(3));
                    return user;
                })
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

    /** Notes the name that a person has had until now. */
    void keepName(String person, String name) {
        jdbc.sql("INSERT INTO former_name (person, name, until) VALUES (?, ?, ?)")
                .params(person, name, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The name that a person had at a moment, empty when it has not changed since. */
    Optional<String> nameAt(String person, Instant at) {
        return jdbc.sql("SELECT name FROM former_name WHERE person = ? AND until > ? ORDER BY until, id LIMIT 1")
                .params(person, at.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }

    /** The last name of a person that was replaced or went with the account. */
    Optional<String> lastName(String person) {
        return jdbc.sql("SELECT name FROM former_name WHERE person = ? ORDER BY until DESC, id DESC LIMIT 1")
                .param(person)
                .query(String.class)
                .optional();
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
