package cn.safecommunity.organisation;

import java.util.List;
import org.springframework.stereotype.Service;

/** Answers whether a person may see a case or act for a creation unit. */
@Service
public class Access {

    private final People people;

    Access(People people) {
        this.people = people;
    }

    public boolean maySee(String person, CaseScope scope) {
        return CaseAccessRule.maySee(person, people.groupsOf(person), scope);
    }

    /** Whether the people of this group may see a case, whoever they are. */
    public boolean opens(String group, CaseScope scope) {
        return CaseAccessRule.maySee("", List.of(group), scope);
    }

    /** What this person may see, as criteria for the query of a list. */
    public Sight sightOf(String person) {
        return Sight.of(person, people.groupsOf(person));
    }

    /** Only its own people apply, correct and withdraw for a creation unit. */
    public boolean mayActFor(String person, String communityCode) {
        return people.isMember(person, Groups.communityGroup(communityCode));
    }
}
