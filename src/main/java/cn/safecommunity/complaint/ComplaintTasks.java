package cn.safecommunity.complaint;

import static cn.safecommunity.casefile.Decision.APPROVE;
import static cn.safecommunity.casefile.Decision.REJECT;

import cn.safecommunity.Refusal;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.casefile.CaseTask;
import cn.safecommunity.casefile.Field;
import cn.safecommunity.casefile.Opinion;
import cn.safecommunity.casefile.Opinions;
import cn.safecommunity.casefile.TaskAnswer;
import cn.safecommunity.casefile.TaskRule;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.policy.Level;
import cn.safecommunity.title.UpheldComplaints;
import java.util.List;
import org.springframework.stereotype.Component;

/** The three tasks of a complaint; the level that acts moves with the case. */
@Component
class ComplaintTasks {

    /** Who investigates: the authority itself, or the county. */
    static final Field INVESTIGATOR = new Field("complaintInvestigator", "由谁核查");

    /** What whoever complained is told. */
    static final Field REPLY = new Field("complaintReply", "给举报人的答复");

    private static final String AUTHORITY = "authority";

    private final ComplaintRepository complaints;
    private final UpheldComplaints upheld;
    private final CaseFiles files;
    private final Opinions opinions;
    private final CaseRecord record;

    ComplaintTasks(
            ComplaintRepository complaints,
            UpheldComplaints upheld,
            CaseFiles files,
            Opinions opinions,
            CaseRecord record) {
        this.complaints = complaints;
        this.upheld = upheld;
        this.files = files;
        this.opinions = opinions;
        this.record = record;
    }

    List<TaskRule> all() {
        return List.of(receive(), investigate(), answer());
    }

    private TaskRule receive() {
        return TaskRule.of(ComplaintModel.RECEIVE_COMPLAINT, "受理举报")
                .decides(APPROVE, REJECT)
                .calls(APPROVE, "受理")
                .calls(REJECT, "不予受理")
                .asks(APPROVE, INVESTIGATOR)
                .asks(REJECT, REPLY)
                .on(APPROVE, (task, answer) -> handOut(task))
                .on(
                        REJECT,
                        (task, answer) ->
                                complaints.close(task.caseId(), ComplaintState.REFUSED, task.text(REPLY.name())))
                .build();
    }

    private TaskRule investigate() {
        return TaskRule.of(ComplaintModel.INVESTIGATE_COMPLAINT, "核查举报")
                .decides(APPROVE, REJECT)
                .calls(APPROVE, "举报属实")
                .calls(REJECT, "举报不属实")
                .takes("complaintCheck")
                .onComplete((task, answer) -> {
                    complaints.enter(task.caseId(), ComplaintState.INVESTIGATED);
                    task.set(
                            CaseVariables.LEVEL,
                            complaints.get(task.caseId()).chain().top().id());
                })
                .build();
    }

    private TaskRule answer() {
        return TaskRule.of(ComplaintModel.ANSWER_COMPLAINT, "答复举报")
                .decides(APPROVE, REJECT)
                .calls(APPROVE, "答复，并提请撤销称号")
                .calls(REJECT, "答复，不提请撤销称号")
                .asks(REPLY)
                .on(APPROVE, this::propose)
                .onComplete((task, answer) ->
                        complaints.close(task.caseId(), ComplaintState.ANSWERED, task.text(REPLY.name())))
                .build();
    }

    /** The county sees the case from now on, if it is the one to investigate. */
    private void handOut(CaseTask task) {
        String investigator = task.text(INVESTIGATOR.name());
        if (investigator.equals(Level.COUNTY.id())) {
            files.passTo(task.caseId(), task.text(CaseVariables.COUNTY));
            task.set(CaseVariables.LEVEL, investigator);
        } else if (!investigator.equals(AUTHORITY)) {
            throw Refusal.at(INVESTIGATOR.name(), "请选择由谁核查：由本机关核查（authority），或者转县区安监局核查（county）。");
        }
        complaints.enter(task.caseId(), ComplaintState.INVESTIGATING);
    }

    private void propose(CaseTask task, TaskAnswer answer) {
        requireFoundTrue(task);
        Complaint complaint = complaints.get(task.caseId());
        upheld.propose(
                complaint.certificate(), "举报 " + complaint.number() + " 经核查属实：" + answer.opinion(), answer.person());
        record.add(task.caseId(), "revocation", "已提请撤销证书 " + complaint.certificate() + " 的称号。");
    }

    /** A revocation on this ground says that the complaint was found to be true; so it has to have been. */
    private void requireFoundTrue(CaseTask task) {
        boolean foundTrue = opinions.of(task.caseId()).stream()
                .filter(opinion -> opinion.task().equals(ComplaintModel.INVESTIGATE_COMPLAINT) && !opinion.recalled())
                .reduce((earlier, later) -> later)
                .map(Opinion::decision)
                .filter(APPROVE::equals)
                .isPresent();
        if (!foundTrue) {
            throw Refusal.at("decision", "核查结论不是“举报属实”，不能据此提请撤销，请选择不提请撤销。认为另有应当撤销的情形的，答复以后到“概览和称号”的“称号”里提请，写明事实和依据。");
        }
    }
}
