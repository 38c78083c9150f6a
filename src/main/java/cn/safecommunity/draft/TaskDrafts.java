package cn.safecommunity.draft;

import cn.safecommunity.Refusal;
import cn.safecommunity.casefile.TaskViews;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** What people have typed and not sent yet: another computer goes on with it, and nobody else sees it. */
@Service
class TaskDrafts {

    private static final int MOST_FIELDS = 200;

    /** In characters, all fields together; an opinion has 4,000 at most. */
    private static final int LONGEST = 100_000;

    private final TaskViews views;
    private final TaskDraftRepository repository;

    TaskDrafts(TaskViews views, TaskDraftRepository repository) {
        this.views = views;
        this.repository = repository;
    }

    Map<String, Object> of(String taskId, String person) {
        views.readable(taskId);
        return repository.find(taskId, person);
    }

    /** Keeps the fields as they are typed: they are looked at when they are sent. */
    @Transactional
    void keep(String taskId, String person, Map<String, ? extends @Nullable Object> fields) {
        views.readable(taskId);
        Map<String, Object> typed = new HashMap<>();
        int length = 0;
        for (Map.Entry<String, ? extends @Nullable Object> field : fields.entrySet()) {
            Object value = field.getValue();
            if (value instanceof String || value instanceof Boolean) {
                typed.put(field.getKey(), value);
                length += field.getKey().length() + value.toString().length();
            } else if (value != null) {
                throw Refusal.at(field.getKey(), "草稿只能保存文字和勾选的内容。请刷新页面后重新填写。");
            }
        }
        if (typed.size() > MOST_FIELDS || length > LONGEST) {
            throw new Refusal("填写的内容太多，草稿最多保存 " + LONGEST + " 个字。请精简，详细内容可作为材料上传。");
        }
        if (!repository.put(taskId, person, typed)) {
            throw TaskViews.gone();
        }
    }

    /**
     * In the transaction that ends the task, whether it is completed or goes with its case, and at its very end: once the row of
     * the task is gone nothing more is kept for it, and what was kept until then is seen.
     */
    @TransactionalEventListener(
            phase = TransactionPhase.BEFORE_COMMIT,
            fallbackExecution = true,
            condition = "#task.eventName == 'complete' or #task.eventName == 'delete'")
    public void forget(DelegateTask task) {
        repository.delete(task.getId());
    }
}
