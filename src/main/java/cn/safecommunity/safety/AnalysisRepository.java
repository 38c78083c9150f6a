package cn.safecommunity.safety;

import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code analysis}; rows are added and never changed. */
@Repository
class AnalysisRepository {

    private final JdbcClient jdbc;

    AnalysisRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last version of every period, the latest period first. */
    List<Analysis> of(String community) {
        return jdbc.sql("""
                        SELECT DISTINCT ON (year, period) * FROM analysis
                        WHERE community = ? ORDER BY year DESC, period DESC, version DESC""")
                .param(community)
                .query((row, n) -> new Analysis(
                        row.getInt("year"),
                        row.getInt("period"),
                        row.getInt("version"),
                        row.getInt("accidents"),
                        row.getInt("deaths"),
                        row.getInt("serious_injuries"),
                        row.getString("risks"),
                        row.getString("measures"),
                        row.getString("entered_by"),
                        row.getTimestamp("entered_at").toInstant()))
                .list();
    }

    void insert(String community, Analysis made) {
        jdbc.sql("""
                        INSERT INTO analysis (community, year, period, version, accidents, deaths, serious_injuries, risks, measures,
                            entered_by, entered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        community,
                        made.year(),
                        made.period(),
                        made.version(),
                        made.accidents(),
                        made.deaths(),
                        made.seriousInjuries(),
                        made.risks(),
                        made.measures(),
                        made.enteredBy(),
                        made.enteredAt().atOffset(ZoneOffset.UTC))
                .update();
    }
}
