package cn.safecommunity.engine;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The locks under which nodes take jobs: no other node takes a job until its lock has run out. */
class JobLocks {

    private final JdbcClient jdbc;

    JobLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which of these jobs are no timers. */
    List<String> withoutTimers(Set<String> jobs) {
        return jdbc.sql("SELECT id_ FROM act_ru_job WHERE id_ = ANY(?) AND type_ <> 'timer'")
                .param(jobs.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** The lock begins anew, as long as it is still this owner's; whoever is about to take the job fails by its revision. */
    void renew(String job, String owner, Duration time) {
        jdbc.sql("UPDATE act_ru_job SET lock_exp_time_ = ?, rev_ = rev_ + 1 WHERE id_ = ? AND lock_owner_ = ?")
                .param(Timestamp.from(ClockUtil.getCurrentTime().toInstant().plus(time)))
                .param(job)
                .param(owner)
                .update();
    }
}
