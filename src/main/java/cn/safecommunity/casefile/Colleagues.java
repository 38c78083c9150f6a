package cn.safecommunity.casefile;

import cn.safecommunity.organisation.People;
import cn.safecommunity.organisation.People.Member;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may decide about an open task: the people of the groups it is offered to, without whom the four eyes keep out. */
@Component
public class Colleagues {

    private final People people;
    private final FourEyesCheck fourEyes;

    Colleagues(People people, FourEyesCheck fourEyes) {
        this.people = people;
        this.fourEyes = fourEyes;
    }

    /** The people who may decide, by their ids. */
    public List<Member> of(Seat task, Map<String, Object> variables) {
        List<Member> members = people.membersOf(task.groups());
        Map<String, String> objections = fourEyes.objections(
                task, variables, members.stream().map(Member::id).toList());
        return members.stream()
                .filter(member -> !objections.containsKey(member.id()))
                .toList();
    }

    /** Why somebody of these groups may not decide. */
    public Optional<String> objection(Seat task, Map<String, Object> variables, String person) {
        return fourEyes.objection(task, variables, person);
    }
}
