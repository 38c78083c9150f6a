package cn.safecommunity.notification;

import cn.safecommunity.WrittenDay;
import cn.safecommunity.calendar.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What everybody has to do, in one mail each working morning: their own tasks, and those of their office that nobody has taken. */
@Component
class Digest {

    /** The hour from which it is written (assumption). */
    private static final int HOUR = 8;

    private static final String OPEN = """
            WITH mine AS (
                SELECT assignee_ AS person, id_, due_date_ FROM act_ru_task
                WHERE assignee_ IS NOT NULL AND suspension_state_ = 1
                UNION
                SELECT m.user_id_, t.id_, t.due_date_ FROM act_ru_task t
                JOIN act_ru_identitylink l ON l.task_id_ = t.id_ AND l.type_ = 'candidate'
                JOIN act_id_membership m ON m.group_id_ = l.group_id_
                WHERE t.assignee_ IS NULL AND t.suspension_state_ = 1 AND l.group_id_ <> 'camunda-admin')
            SELECT u.email_, count(*), count(*) FILTER (WHERE mine.due_date_ < :now),
                   min(mine.due_date_) FILTER (WHERE mine.due_date_ >= :now)
            FROM mine JOIN act_id_user u ON u.id_ = mine.person
            WHERE u.email_ <> '' AND NOT EXISTS (
                SELECT FROM mail_choice c WHERE c.person = u.id_ AND NOT c.digest)
            GROUP BY u.id_, u.email_""";

    private final Outbox outbox;
    private final Ways ways;
    private final WorkingDays days;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Digest(Outbox outbox, Ways ways, WorkingDays days, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.outbox = outbox;
        this.ways = ways;
        this.days = days;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What one person has to do. */
    private record Open(
            String address, int tasks, int late, @Nullable LocalDate next) {}

    /** Writes today's digest, once over all nodes; nothing before the morning and on a day off. */
    void write() {
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDate today = now.toLocalDate();
        if (now.getHour() < HOUR || !ways.has(Channel.MAIL) || !days.isWorkingDay(today)) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            boolean mine = jdbc.sql("INSERT INTO digest_day (day) VALUES (?) ON CONFLICT DO NOTHING")
                            .param(today)
                            .update()
                    > 0;
            if (mine) {
                open().forEach(each ->
                        outbox.put(null, Channel.MAIL, each.address(), "digest-" + today, subject(each), text(each)));
            }
        });
    }

    private List<Open> open() {
        return jdbc.sql(OPEN)
                .param("now", OffsetDateTime.now(clock).toLocalDateTime())
                .query((row, n) -> new Open(
                        row.getString(1),
                        row.getInt(2),
                        row.getInt(3),
                        row.getTimestamp(4) == null
                                ? null
                                : row.getTimestamp(4).toLocalDateTime().toLocalDate()))
                .list();
    }

    private static String subject(Open open) {
        return "【安全社区】今日待办 " + open.tasks() + " 项" + (open.late() > 0 ? "，其中 " + open.late() + " 项已超期" : "");
    }

    private String text(Open open) {
        return "您现在有 " + open.tasks() + " 项待办任务"
                + (open.late() > 0 ? "，其中 " + open.late() + " 项已超过办理期限" : "")
                + (open.next() == null ? "。" : "，最近一项于" + WrittenDay.of(open.next()) + "到期。")
                + "\n" + ways.invitation();
    }
}
