package cn.safecommunity.intervention;

import cn.safecommunity.Forbidden;
import cn.safecommunity.NotFound;
import cn.safecommunity.Refusal;
import cn.safecommunity.Text;
import cn.safecommunity.casefile.CaseFile;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.intervention.Intervention.Change;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.organisation.People;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One administrator proposes what would skip a review, another one confirms it, and then it is done. */
@Service
class Interventions {

    static final String KIND = "administrator";

    private final InterventionRepository repository;
    private final ChangeWords words;
    private final Changes changes;
    private final CaseFiles files;
    private final CaseRecord record;
    private final People people;

    Interventions(
            InterventionRepository repository,
            ChangeWords words,
            Changes changes,
            CaseFiles files,
            CaseRecord record,
            People people) {
        this.repository = repository;
        this.words = words;
        this.changes = changes;
        this.files = files;
        this.record = record;
        this.people = people;
    }

    /** The latest first, with the names of today. */
    List<InterventionView> latest() {
        List<Intervention> latest = repository.latest();
        Map<Long, CaseFile> cases =
                files.byId(latest.stream().map(Intervention::caseId).toList());
        Map<String, String> names = people.namesOf(latest.stream()
                .flatMap(each -> Stream.of(each.proposedBy(), each.decidedBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return latest.stream()
                .map(each -> InterventionView.of(each, Objects.requireNonNull(cases.get(each.caseId())), names))
                .toList();
    }

    @Transactional
    InterventionController.Proposed propose(Change change, String reason, String administrator) {
        String why = Text.required("reason", reason, Text.LONGEST_REASON, "请填写干预的原因。");
        String description = words.of(change);
        long caseId = repository.casesOf(change.processInstanceId()).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.at("processInstanceId", "这个流程实例不属于任何案卷，请核对编号。"));
        long id = repository.add(caseId, change, description, why, administrator);
        note(caseId, administrator, "提出干预（第 " + id + " 号）：" + description + "。原因：" + why + "。须由另一名系统管理员确认后才会执行。");
        return new InterventionController.Proposed(id, description);
    }

    @Transactional
    void confirm(long id, String administrator) {
        Intervention proposed = requireOpen(id);
        if (proposed.proposedBy().equals(administrator)) {
            throw new Forbidden("提出干预的人不能自己确认，请由另一名系统管理员核对后确认。");
        }
        repository.decide(id, Intervention.DONE, administrator);
        String which = "干预（第 " + id + " 号）：" + proposed.description() + "。";
        record.add(
                proposed.caseId(),
                KIND,
                name(administrator) + "确认并执行了" + name(proposed.proposedBy()) + "提出的" + which,
                "系统管理员确认并执行了另一名系统管理员提出的" + which);
        changes.make(proposed.change(), proposed.reason());
        files.changed(proposed.caseId());
    }

    /** Another administrator says no, or the one who proposed it takes it back. */
    @Transactional
    void reject(long id, String administrator) {
        Intervention proposed = requireOpen(id);
        repository.decide(id, Intervention.REJECTED, administrator);
        note(proposed.caseId(), administrator, "否决了干预（第 " + id + " 号）：" + proposed.description() + "。");
    }

    private Intervention requireOpen(long id) {
        Intervention found = repository.hold(id).orElseThrow(() -> new NotFound("没有第 " + id + " 号干预，请核对编号。"));
        if (!found.isOpen()) {
            throw new Refusal("第 " + id + " 号干预已经处理完毕，请刷新后查看结果。");
        }
        return found;
    }

    /** A line of the record: authorities read which administrator it was. */
    private void note(long caseId, String administrator, String what) {
        record.add(caseId, KIND, name(administrator) + what, "系统管理员" + what);
    }

    private String name(String administrator) {
        return AdministratorName.of(people.nameOf(administrator));
    }
}
