package cn.safecommunity.title;

import cn.safecommunity.Forbidden;
import cn.safecommunity.organisation.Groups;
import cn.safecommunity.organisation.People;
import cn.safecommunity.policy.Level;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Who may propose to revoke a title: the authorities that see it; not the unit itself, and no single expert. */
@Component
class Proposers {

    private final People people;

    Proposers(People people) {
        this.people = people;
    }

    /** Of which titles a person may propose it, where they see them. */
    Predicate<Title> by(String person) {
        List<String> groups = people.groupsOf(person);
        return title -> groups.stream().anyMatch(group -> proposes(group, title));
    }

    /** Refuses whoever may not; that the person sees the title has been checked before. */
    void require(Title title, String person) {
        if (!by(person).test(title)) {
            throw new Forbidden("称号的撤销由县区、市、省安监部门或协会提请。发现问题的，请向所在县区安监局反映。");
        }
    }

    private static boolean proposes(String group, Title title) {
        return Groups.isOf(Level.COUNTY, group)
                || Groups.isOf(Level.CITY, group)
                || Groups.isOf(Level.PROVINCE, group)
                || (title.isNational() && Groups.isOf(Level.ASSOCIATION, group));
    }
}
