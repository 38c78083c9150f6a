package cn.safecommunity.casefile;

import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.notification.Messages;
import cn.safecommunity.organisation.Groups;
import cn.safecommunity.organisation.People;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells who joins a task whose own people cannot do it, before and after, and asks for people where nobody can. */
@Component
public class StandInNews {

    private final TaskCatalogue catalogue;
    private final People people;
    private final CaseRecord record;
    private final Messages messages;

    StandInNews(TaskCatalogue catalogue, People people, CaseRecord record, Messages messages) {
        this.catalogue = catalogue;
        this.people = people;
        this.record = record;
        this.messages = messages;
    }

    /** What follows for whoever does this task, where another one must be done by another person. */
    public Optional<String> hint(String taskKey, Map<String, Object> variables) {
        return catalogue.byAnotherThan(taskKey).map(later -> {
            String above = StandIn.superior(later, variables)
                    .map(group -> "（" + people.groupName(group) + "）")
                    .orElse("");
            return "办理“" + catalogue.of(taskKey).label() + "”的人不能再办理“" + later.label() + "”：由本单位另一位负责人办理；没有其他负责人的，由上级"
                    + above + "办理。";
        });
    }

    /** @param left how many of its own people may still do it */
    void joined(long caseId, TaskRule rule, boolean late, int left, String group) {
        String who = left == 0 ? "本单位没有其他人员可以办理" : "本单位只有一人可以办理";
        String text = "“" + rule.label() + "”" + (late ? "已超过办理期限，" : "") + who + "，已请上级（" + people.groupName(group)
                + "）参与办理。";
        record.add(caseId, "standIn", text);
    }

    /** @param left how many may still do it */
    void askForPeople(long caseId, TaskRule rule, int left, Map<String, Object> variables) {
        String who = left == 0 ? "承办单位没有其他人员可以办理" : "承办单位只有一人可以办理，已严重超期";
        String text = "“" + rule.label() + "”：" + who + "。请系统管理员为承办单位增加或更换人员，再指定办理人。";
        record.add(caseId, "standIn", text);
        Stream.of(Groups.ADMIN, StandIn.supervisor(rule, variables))
                .forEach(group -> messages.tellGroup(caseId, group, "【安全社区】" + who, text));
    }
}
