package cn.safecommunity.annual;

import cn.safecommunity.programme.Programme;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what the annual assessment needs to know of a county, as of a day. */
@Repository
class AnnualFactsRepository {

    private final JdbcClient jdbc;

    AnnualFactsRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The facts of a year as of its last day, or of today while it lasts; {@code titles} are those valid on that day. */
    AnnualFacts of(Programme programme, String county, int year, LocalDate day, int titles) {
        LocalDate phaseTwoEnds = programme.plan().phaseTwoEnds();
        LocalDate phaseThreeEnds = programme.plan().phaseThreeEnds();
        return jdbc.sql("""
                SELECT
                  EXISTS (SELECT 1 FROM leading_body b WHERE b.programme = :programme AND b.body = :county
                          AND b.recorded_at::date <= :day) AS leading_body,
                  (SELECT count(*) FROM pilot_place p WHERE p.programme = :programme AND p.county = :county) AS quota,
                  (SELECT count(*) FROM pilot p WHERE p.programme = :programme AND p.county = :county
                          AND p.designated_on <= :day) AS pilots,
                  (SELECT count(*) FROM county_report r WHERE r.programme = :programme AND r.county = :county
                          AND r.handed_in_on <= :day AND (r.phase = 2 AND :phaseTwoEnds <= :lastDay
                               OR r.phase = 3 AND :phaseThreeEnds <= :lastDay)) AS reports,
                  (SELECT count(*) FROM deadline_card c WHERE c.county = :county AND c.light = 'yellowCard'
                          AND c.level IN ('county', 'community')
                          AND extract(year FROM c.issued_at AT TIME ZONE 'Asia/Shanghai') = :year) AS yellow_cards,
                  (SELECT count(*) FROM deadline_card c WHERE c.county = :county AND c.light = 'redCard'
                          AND c.level IN ('county', 'community')
                          AND extract(year FROM c.issued_at AT TIME ZONE 'Asia/Shanghai') = :year) AS red_cards,
                  (SELECT count(*) FROM finding f JOIN inspection i ON i.case_id = f.inspection
                          WHERE i.programme = :programme AND i.county = :county AND i.ordered_on <= :day
                          AND f.state <> 'draft' AND (f.settled_on IS NULL OR f.settled_on > :day)) AS open_findings""")
                .param("programme", programme.caseId())
                .param("county", county)
                .param("day", day)
                .param("lastDay", LocalDate.of(year, 12, 31))
                .param("year", year)
                .param("phaseTwoEnds", phaseTwoEnds)
                .param("phaseThreeEnds", phaseThreeEnds)
                .query((row, n) -> new AnnualFacts(
                        row.getBoolean("leading_body"),
                        row.getInt("quota"),
                        row.getInt("pilots"),
                        phaseTwoEnds.getYear() <= year ? programme.plan().minTitlesPerCounty() : 0,
                        titles,
                        reportsDue(programme, year),
                        row.getInt("reports"),
                        row.getInt("yellow_cards"),
                        row.getInt("red_cards"),
                        row.getInt("open_findings")))
                .single();
    }

    private static int reportsDue(Programme programme, int year) {
        LocalDate lastDay = LocalDate.of(year, 12, 31);
        int rollout = programme.plan().phaseTwoEnds().isAfter(lastDay) ? 0 : 1;
        int summary = programme.plan().phaseThreeEnds().isAfter(lastDay) ? 0 : 1;
        return rollout + summary;
    }
}
