package cn.safecommunity.advice;

import cn.safecommunity.Stored;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code advice}. */
@Repository
class AdviceRepository {

    private final JdbcClient jdbc;

    AdviceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A question as it is kept. */
    record Asked(
            long id,
            String askedBy,
            String colleague,
            String question,
            Instant askedAt,
            @Nullable String answer,
            @Nullable Instant answeredAt) {

        boolean waitsFor(@Nullable String person) {
            return answeredAt == null && colleague.equals(person);
        }
    }

    /** Whether it is the first that waits for this colleague's answer on the task; two clicks at once are one. */
    boolean ask(AdviceTask task, String by, String colleague, String question, Instant at) {
        return jdbc.sql("INSERT INTO advice (case_id, task_id, task, process_instance_id, level, asked_by, colleague,"
                                + " question, asked_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                + " ON CONFLICT (task_id, colleague) WHERE answered_at IS NULL DO NOTHING")
                        .params(
                                task.caseId(),
                                task.seat().taskId(),
                                task.seat().key(),
                                task.seat().processInstanceId(),
                                task.level(),
                                by,
                                colleague,
                                question,
                                at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Whether it was still open. */
    boolean answer(long id, String answer, Instant at) {
        return jdbc.sql("UPDATE advice SET answer = ?, answered_at = ? WHERE id = ? AND answered_at IS NULL")
                        .params(answer, at.atOffset(ZoneOffset.UTC), id)
                        .update()
                == 1;
    }

    /** The questions about a task, oldest first. */
    List<Asked> of(String taskId) {
        return jdbc.sql("SELECT * FROM advice WHERE task_id = ? ORDER BY id")
                .param(taskId)
                .query((row, n) -> new Asked(
                        row.getLong("id"),
                        row.getString("asked_by"),
                        row.getString("colleague"),
                        row.getString("question"),
                        row.getTimestamp("asked_at").toInstant(),
                        row.getString("answer"),
                        Stored.instant(row.getTimestamp("answered_at"))))
                .list();
    }
}
