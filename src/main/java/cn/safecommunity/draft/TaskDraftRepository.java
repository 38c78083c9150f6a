package cn.safecommunity.draft;

import cn.safecommunity.policy.Answers;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code task_draft}: what one person has typed into the form of one task. */
@Repository
class TaskDraftRepository {

    private final JdbcClient jdbc;
    private final Answers json;
    private final Clock clock;

    TaskDraftRepository(JdbcClient jdbc, Answers json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    Map<String, Object> find(String taskId, String person) {
        return jdbc.sql("SELECT content FROM task_draft WHERE task_id = ? AND person = ?")
                .params(taskId, person)
                .query(String.class)
                .optional()
                .map(json::read)
                .orElse(Map.of());
    }

    /** False when the task is gone; whoever ends it waits for what is being kept, and is waited for. */
    boolean put(String taskId, String person, Map<String, Object> content) {
        int kept = jdbc.sql("INSERT INTO task_draft (task_id, person, content, saved_at)"
                        + " SELECT t.id_, ?, ?::jsonb, ? FROM act_ru_task t WHERE t.id_ = ? FOR KEY SHARE"
                        + " ON CONFLICT (task_id, person) DO UPDATE SET content = excluded.content,"
                        + " saved_at = excluded.saved_at")
                .params(person, json.write(content), clock.instant().atOffset(ZoneOffset.UTC), taskId)
                .update();
        return kept > 0;
    }

    /** Nobody's draft outlives the task. */
    void delete(String taskId) {
        jdbc.sql("DELETE FROM task_draft WHERE task_id = ?").param(taskId).update();
    }
}
