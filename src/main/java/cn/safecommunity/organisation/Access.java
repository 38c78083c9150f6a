package cn.safecommunity.organisation;

import org.springframework.stereotype.Service;

/** Answers whether a person may see a case or act for a creation unit. */
@Service
public class Access {

    private final People people;

    Access(People people) {
        this.people = people;
    }

    public boolean maySee(String userId, CaseScope scope) {
        return CaseAccessRule.maySee(userId, people.groupsOf(userId), scope);
    }

    /** What this person may see, as criteria for the query of a list. */
    public Sight sightOf(String userId) {
        return Sight.of(userId, people.groupsOf(userId));
    }

    /** Only its own people apply, correct and withdraw for a creation unit. */
    public boolean mayActFor(String userId, String communityCode) {
        return people.isMember(userId, Groups.communityGroup(communityCode));
    }
}
