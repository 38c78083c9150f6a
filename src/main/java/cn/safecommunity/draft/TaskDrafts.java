package cn.safecommunity.draft;

import cn.safecommunity.NotFound;
import cn.safecommunity.Refusal;
import cn.safecommunity.casefile.TaskViews;
import cn.safecommunity.organisation.People;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people have typed and not sent yet: another computer goes on with it, and nobody else sees it. */
@Service
class TaskDrafts {

    private static final int MOST_FIELDS = 200;

    /** In characters, all fields together; an opinion has 4,000 at most. */
    private static final int LONGEST = 100_000;

    private final TaskViews views;
    private final TaskDraftRepository repository;
    private final HistoryService history;
    private final People people;

    TaskDrafts(TaskViews views, TaskDraftRepository repository, HistoryService history, People people) {
        this.views = views;
        this.repository = repository;
        this.history = history;
        this.people = people;
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
        repository.put(taskId, person, typed);
    }

    /** In the transaction that ends the task, whether it is completed or goes with its case. */
    @EventListener(condition = "#task.eventName == 'complete' or #task.eventName == 'delete'")
    public void forget(DelegateTask task) {
        repository.delete(task.getId());
    }

    /** Who has ended a task, and when. */
    record Ending(@Nullable String name, Instant at) {}

    /** Empty-handed for a task that is open, never was, or is not this person's to know of. */
    Ending ending(String taskId) {
        HistoricTaskInstance task = history.createHistoricTaskInstanceQuery()
                .taskId(taskId)
                .finished()
                .singleResult();
        if (task == null || task.getEndTime() == null) {
            throw new NotFound("没有查到这个任务的办结情况。请刷新任务列表。");
        }
        Instant at = task.getEndTime().toInstant();
        return new Ending(task.getAssignee() == null ? null : people.nameOf(task.getAssignee(), at), at);
    }
}
