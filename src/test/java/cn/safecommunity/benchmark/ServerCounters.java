package cn.safecommunity.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What one database of the server has done, by the server's own counters (pg_stat_statements, which counts at once and
 * exactly), and the CPU of its backends and of this JVM. It asks from another database, so that it counts nothing of its own.
 * Rows that a statement writes within another one ({@code WITH}) are not counted, and those of triggers neither.
 */
final class ServerCounters implements AutoCloseable {

    private static final String READ = """
            SELECT coalesce(sum(calls) FILTER (WHERE query !~* '^\\s*(begin|commit|rollback|set|show|listen)\\y'), 0) AS statements,
                   coalesce(sum(rows) FILTER (WHERE query ~* '^\\s*(insert|update|delete)\\y'), 0) AS rows,
                   coalesce(sum(calls) FILTER (WHERE query ~* '^\\s*begin\\y'), 0) AS transactions,
                   pg_current_wal_insert_lsn() - '0/0' AS wal
            FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid WHERE d.datname = ?""";

    private final SingleConnectionDataSource connection;
    private final JdbcClient server;
    private final String database;

    /** @param maintenance address of another database of the same server */
    ServerCounters(String maintenance, String database) {
        this.connection = new SingleConnectionDataSource(maintenance, "postgres", "", true);
        this.server = JdbcClient.create(connection);
        this.database = database;
        server.sql("CREATE EXTENSION IF NOT EXISTS pg_stat_statements").update();
        server.sql("ALTER DATABASE " + database + " SET pg_stat_statements.track = 'top'")
                .update();
        server.sql("ALTER DATABASE " + database + " SET compute_query_id = 'on'")
                .update();
    }

    /** Everything so far; milliseconds of CPU are those of the backends that are connected now. */
    Spent read() {
        Map<String, Double> spent = new LinkedHashMap<>();
        Map<String, Object> row = server.sql(READ).param(database).query().singleRow();
        spent.put("statements", number(row, "statements"));
        spent.put("changed rows", number(row, "rows"));
        spent.put("transactions", number(row, "transactions"));
        spent.put("KB of log", number(row, "wal") / 1024);
        double backends = backends();
        spent.put("ms CPU of PostgreSQL", backends);
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        spent.put("ms CPU of the JVM", system.getProcessCpuTime() / 1e6);
        double thread = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
        spent.put("of it in the thread that asks", thread);
        spent.put("ms CPU of that thread and PostgreSQL", thread + backends);
        spent.put("ms by the clock", System.nanoTime() / 1e6);
        return new Spent(spent);
    }

    private static double number(Map<String, Object> row, String name) {
        return ((Number) row.get(name)).doubleValue();
    }

    private double backends() {
        List<Integer> pids = server.sql("SELECT pid FROM pg_stat_activity WHERE datname = ?")
                .param(database)
                .query(Integer.class)
                .list();
        return pids.stream().mapToDouble(ServerCounters::onCpu).sum();
    }

    /** Milliseconds that a process has been running; the kernel counts them in nanoseconds. */
    private static double onCpu(int pid) {
        try {
            return Long.parseLong(Files.readString(Path.of("/proc", String.valueOf(pid), "schedstat"))
                            .split(" ")[0])
                    / 1e6;
        } catch (NoSuchFileException gone) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        connection.destroy();
    }
}
