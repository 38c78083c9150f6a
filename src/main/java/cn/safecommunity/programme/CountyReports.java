package cn.safecommunity.programme;

import cn.safecommunity.OneAfterTheOther;
import cn.safecommunity.programme.PhaseSummary.Item;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The reports of the counties on phases two and three; drafts until the county hands them in. */
@Repository
public class CountyReports {

    private final JdbcClient jdbc;

    CountyReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One save after the other, for whoever looks at what stands there first. */
    public void turn(long programme, String county) {
        OneAfterTheOther.wait(jdbc, "county report", programme + " " + county);
    }

    public void put(long programme, String county, RolloutReport report) {
        jdbc.sql("""
                INSERT INTO rollout_report (programme, county, meeting_on, meeting, checked_on, checked_units, findings)
                VALUES (:programme, :county, :meetingOn, :meeting, :checkedOn, :units, :findings)
                ON CONFLICT (programme, county) DO UPDATE SET meeting_on = excluded.meeting_on,
                    meeting = excluded.meeting, checked_on = excluded.checked_on,
                    checked_units = excluded.checked_units, findings = excluded.findings""")
                .param("programme", programme)
                .param("county", county)
                .param("meetingOn", report.meetingOn())
                .param("meeting", report.meeting())
                .param("checkedOn", report.checkedOn())
                .param("units", report.checkedUnits())
                .param("findings", report.findings())
                .update();
    }

    public Optional<RolloutReport> rollout(long programme, String county) {
        return jdbc.sql("SELECT * FROM rollout_report WHERE programme = ? AND county = ?")
                .params(programme, county)
                .query((row, n) -> new RolloutReport(
                        row.getObject("meeting_on", LocalDate.class),
                        row.getString("meeting"),
                        row.getObject("checked_on", LocalDate.class),
                        row.getObject("checked_units", Integer.class),
                        row.getString("findings")))
                .optional();
    }

    @Transactional
    public void put(long programme, String county, PhaseSummary summary) {
        jdbc.sql("INSERT INTO phase_summary (programme, county, review, results) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (programme, county) DO UPDATE SET review = excluded.review,"
                        + " results = excluded.results")
                .params(programme, county, summary.review(), summary.results())
                .update();
        jdbc.sql("DELETE FROM summary_item WHERE programme = ? AND county = ?")
                .params(programme, county)
                .update();
        summary.items()
                .forEach(item -> jdbc.sql("INSERT INTO summary_item (programme, county, unit, item, measure, done_on)"
                                + " VALUES (:programme, :county, :unit, :item, :measure, :done)")
                        .param("programme", programme)
                        .param("county", county)
                        .param("unit", item.unit())
                        .param("item", item.item())
                        .param("measure", item.measure())
                        .param("done", item.doneOn())
                        .update());
    }

    public Optional<PhaseSummary> summary(long programme, String county) {
        List<Item> items = jdbc.sql("SELECT * FROM summary_item WHERE programme = ? AND county = ? ORDER BY id")
                .params(programme, county)
                .query((row, n) -> new Item(
                        row.getString("unit"),
                        row.getString("item"),
                        row.getString("measure"),
                        row.getObject("done_on", LocalDate.class)))
                .list();
        return jdbc.sql("SELECT review, results FROM phase_summary WHERE programme = ? AND county = ?")
                .params(programme, county)
                .query((row, n) -> new PhaseSummary(row.getString("review"), row.getString("results"), items))
                .optional();
    }

    /** Notes that a county has handed a report in. */
    public void handIn(long programme, String county, int phase, LocalDate day) {
        jdbc.sql("INSERT INTO county_report (programme, county, phase, handed_in_on) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT DO NOTHING")
                .params(programme, county, phase, day)
                .update();
    }

    /** The counties that have handed in the report of a phase by the end of that day. */
    public Set<String> handedIn(long programme, int phase, LocalDate day) {
        return new TreeSet<>(
                jdbc.sql("SELECT county FROM county_report WHERE programme = ? AND phase = ? AND handed_in_on <= ?")
                        .params(programme, phase, day)
                        .query(String.class)
                        .list());
    }
}
