package cn.safecommunity.organisation;

import cn.safecommunity.account.AccountStates;
import cn.safecommunity.account.PersonNames;
import cn.safecommunity.organisation.People.Member;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who belongs to which groups and what these are called, in one statement each. */
@Repository
class MemberRepository {

    private final JdbcClient jdbc;

    MemberRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Each person once, by their ids, for the first of these groups; {@code unusable}: also those who cannot log in. */
    List<Member> of(Collection<String> groups, boolean unusable) {
        Map<String, Member> members = new TreeMap<>();
        jdbc.sql("SELECT u.id_, u.first_, u.last_, g.id FROM unnest(?::text[]) WITH ORDINALITY g (id, place)"
                        + " JOIN act_id_membership m ON m.group_id_ = g.id JOIN act_id_user u ON u.id_ = m.user_id_ WHERE "
                        + (unusable ? "true" : AccountStates.USABLE) + " ORDER BY g.place")
                .param(groups.toArray(String[]::new))
                .query(row -> {
                    User user = new UserEntity(row.getString(1));
                    user.setFirstName(row.getString(2));
                    user.setLastName(row.getString(3));
                    members.putIfAbsent(user.getId(), new Member(user.getId(), PersonNames.of(user), row.getString(4)));
                });
        return List.copyOf(members.values());
    }

    /** What these groups are called, in their order; an unknown one by its id. */
    List<String> groupNames(Collection<String> groups) {
        return jdbc.sql("SELECT coalesce(k.name_, g.id) FROM unnest(?::text[]) WITH ORDINALITY g (id, place)"
                        + " LEFT JOIN act_id_group k ON k.id_ = g.id ORDER BY g.place")
                .param(groups.toArray(String[]::new))
                .query(String.class)
                .list();
    }
}
