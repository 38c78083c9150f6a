package cn.safecommunity.endorsement;

import cn.safecommunity.endorsement.Objections.Objection;
import cn.safecommunity.organisation.CurrentUser;
import cn.safecommunity.organisation.Groups;
import cn.safecommunity.organisation.People;
import cn.safecommunity.policy.Chain;
import java.util.List;
import org.springframework.stereotype.Component;

/** The objections to a case; who raised them and how to reach them is for the authority only that answers. */
@Component
class ObjectionLines {

    private static final String HIDDEN = "（姓名只告知处理异议的单位）";

    private final Objections objections;
    private final People people;
    private final CurrentUser currentUser;

    ObjectionLines(Objections objections, People people, CurrentUser currentUser) {
        this.objections = objections;
        this.people = people;
        this.currentUser = currentUser;
    }

    /** As the person who asks may see them. */
    List<ApplicationView.ObjectionLine> of(Application application) {
        List<Objection> raised = objections.of(application.id());
        boolean answering = !raised.isEmpty() && isAnswering(application.chain());
        return raised.stream().map(each -> line(each, answering)).toList();
    }

    private static ApplicationView.ObjectionLine line(Objection each, boolean answering) {
        return new ApplicationView.ObjectionLine(
                each.id(),
                answering ? each.name() : HIDDEN,
                answering ? each.contact() : null,
                each.content(),
                each.raisedAt(),
                each.state());
    }

    private boolean isAnswering(Chain chain) {
        List<String> groups = people.groupsOf(currentUser.id());
        return groups.contains(Groups.examiner(chain.top(), null)) || groups.contains(Groups.leader(chain.top(), null));
    }
}
