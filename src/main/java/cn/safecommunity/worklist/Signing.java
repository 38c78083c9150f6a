package cn.safecommunity.worklist;

import cn.safecommunity.Refusal;
import cn.safecommunity.Text;
import cn.safecommunity.casefile.Decision;
import cn.safecommunity.casefile.Opinion;
import cn.safecommunity.casefile.Opinions;
import cn.safecommunity.casefile.TaskVariables;
import cn.safecommunity.casefile.TaskViews;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.engine.LostRaces;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs several tasks with one opinion, as {@link SigningPolicy} allows it: agrees to each in a transaction of its own,
 * with everything that is checked when it is done alone, and says of each what came of it.
 */
@Service
class Signing {

    private static final int MOST = 50;
    private static final int LONGEST_OPINION = 4000;

    private final TaskService tasks;
    private final TaskViews views;
    private final SigningPolicy policy;
    private final Opinions opinions;
    private final WrittenOpinions written;
    private final TransactionTemplate alone;

    Signing(
            TaskService tasks,
            TaskViews views,
            SigningPolicy policy,
            Opinions opinions,
            WrittenOpinions written,
            TransactionTemplate alone) {
        this.tasks = tasks;
        this.views = views;
        this.policy = policy;
        this.opinions = opinions;
        this.written = written;
        this.alone = alone;
    }

    /**
     * What came of one task.
     *
     * @param message why it was not signed, null when it was
     */
    record Outcome(
            String task,
            @Nullable String subject,
            boolean signed,
            @Nullable String message) {}

    List<Outcome> sign(@Nullable List<String> ids, @Nullable String given, String person) {
        if (ids == null || ids.isEmpty() || ids.stream().anyMatch(Objects::isNull)) {
            throw Refusal.at("tasks", "请至少选择一件，再点“一并签批”。");
        }
        if (ids.size() > MOST) {
            throw Refusal.at("tasks", "一次最多签批 " + MOST + " 件，现选了 " + ids.size() + " 件。请分几次签批。");
        }
        String opinion = Text.required("opinion", given, LONGEST_OPINION, "请填写签批意见，同一意见会写入每一件。");
        Set<String> begun = written.among(ids, person);
        return ids.stream()
                .distinct()
                .map(id -> begun.contains(id) ? passedOver(id) : outcome(id, opinion, person))
                .toList();
    }

    /** What was typed for this one would be lost, and it may say something else. */
    private Outcome passedOver(String id) {
        return new Outcome(id, subjectOf(id), false, "您在这一件里写了意见，还没有提交，不能一并签批。请打开任务单独办理；不用原来写的，请先清空再一并签批。");
    }

    /** A refusal of one is told and keeps nothing of it; the others go on. */
    private Outcome outcome(String id, String opinion, String person) {
        try {
            String subject = LostRaces.retried(() -> alone.execute(status -> signOne(id, opinion, person)));
            return new Outcome(id, subject, true, null);
        } catch (Refusal refused) {
            return new Outcome(id, subjectOf(id), false, refused.getMessage());
        } catch (OptimisticLockingException lost) {
            return new Outcome(id, subjectOf(id), false, "这一件刚好有其他变动，没有签批。请刷新列表后单独办理。");
        }
    }

    private String signOne(String id, String opinion, String person) {
        Task task = views.readable(id);
        if (!policy.allows(task.getTaskDefinitionKey())) {
            throw new Refusal("“" + task.getName() + "”要逐件办理，不能批量签批。请打开任务单独办理。");
        }
        TaskVariables variables = views.variables(task);
        agreedSoFar(task, variables.caseId());
        String subject = subject(variables);
        if (task.getAssignee() == null) {
            tasks.claim(id, person);
        }
        tasks.complete(id, Map.of(CaseVariables.DECISION, Decision.APPROVE.id(), CaseVariables.OPINION, opinion));
        return subject;
    }

    /** Nobody agrees in passing to what the colleague who looked into it would have returned or refused. */
    private void agreedSoFar(Task task, long caseId) {
        opinions.lastStanding(caseId, task.getProcessInstanceId())
                .map(Opinion::decision)
                .filter(proposed -> proposed != Decision.APPROVE)
                .ifPresent(proposed -> {
                    throw new Refusal("审查人的拟办意见是“" + proposed.label() + "”，不能一并同意。请打开任务单独办理。");
                });
    }

    private @Nullable String subjectOf(String id) {
        Task task = tasks.createTaskQuery().taskId(id).singleResult();
        return task == null ? null : subject(views.variables(task));
    }

    private static String subject(TaskVariables variables) {
        return String.valueOf(variables.values().get(CaseVariables.SUBJECT));
    }
}
