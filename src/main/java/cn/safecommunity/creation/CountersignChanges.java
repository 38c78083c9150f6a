package cn.safecommunity.creation;

import cn.safecommunity.Forbidden;
import cn.safecommunity.Refusal;
import cn.safecommunity.Text;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.organisation.Groups;
import cn.safecommunity.organisation.People;
import cn.safecommunity.policy.Level;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds and removes departments while a countersigning runs; the city's examiner decides, with a reason on the record. */
@Service
class CountersignChanges {

    private final CountersignRepository repository;
    private final Departments departments;
    private final CaseFiles files;
    private final People people;
    private final CaseRecord record;
    private final CountersignTasks tasks;

    CountersignChanges(
            CountersignRepository repository,
            Departments departments,
            CaseFiles files,
            People people,
            CaseRecord record,
            CountersignTasks tasks) {
        this.repository = repository;
        this.departments = departments;
        this.files = files;
        this.people = people;
        this.record = record;
        this.tasks = tasks;
    }

    /** Asks one more department, which has the whole time limit from today. */
    @Transactional
    void add(long caseId, String department, String reason, String person) {
        String why = Text.required("reason", reason, Text.LONGEST_REASON, "请填写调整会签部门的原因。");
        CountersignRound round = requireRunning(caseId, department, person);
        if (!round.canAsk(department)) {
            throw Refusal.at("department", departments.name(department) + "已在本轮会签中，不必再增加。");
        }
        repository.ask(caseId, round.number(), department);
        record.add(caseId, "countersign", "增加会签部门：" + departments.name(department) + "。原因：" + why);
        tasks.add(instance(caseId), department);
    }

    /** Takes back the question to a department that has not answered. */
    @Transactional
    void remove(long caseId, String department, String reason, String person) {
        String why = Text.required("reason", reason, Text.LONGEST_REASON, "请填写调整会签部门的原因。");
        CountersignRound round = requireRunning(caseId, department, person);
        if (!round.waitsFor(department)) {
            throw Refusal.at("department", departments.name(department) + "没有待办的会签，不能移出。");
        }
        if (round.isAlone()) {
            throw Refusal.at("department", "会签至少要有一个部门。请先增加其他部门，再移出" + departments.name(department) + "。");
        }
        repository.settle(caseId, round.number(), department, CountersignTally.REMOVED, person, why);
        record.add(caseId, "countersign", departments.name(department) + "不再会签。原因：" + why);
        tasks.takeBack(instance(caseId), department);
    }

    /** Whether this person decides who countersigns. */
    boolean isFor(String person) {
        return people.isMember(person, Groups.examiner(Level.CITY, null));
    }

    private CountersignRound requireRunning(long caseId, String department, String person) {
        files.visible(caseId, person);
        if (!isFor(person)) {
            throw new Forbidden("会签部门由主办的市安监局经办人调整。");
        }
        if (!departments.isKnown(department)) {
            throw Refusal.at("department", "领导小组没有这个成员单位，请从列表中选择。");
        }
        CountersignRound round = new CountersignRound(repository.current(caseId));
        if (!round.isRunning()) {
            throw new Refusal("现在没有进行中的会签，不能调整会签部门。");
        }
        return round;
    }

    private String instance(long caseId) {
        return Objects.requireNonNull(files.get(caseId).processInstanceId());
    }
}
