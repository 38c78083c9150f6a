package cn.safecommunity.annual;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Closed annual assessments: tables {@code annual_sheet} and {@code annual_line}, written once. */
@Repository
class AnnualSheetRepository {

    private final JdbcClient jdbc;

    AnnualSheetRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Closed(BigDecimal points, String remark, String closedBy, Instant closedAt) {}

    Optional<Closed> find(long programme, String county, int year) {
        return jdbc.sql("SELECT * FROM annual_sheet WHERE programme = ? AND county = ? AND year = ?")
                .params(programme, county, year)
                .query((row, n) -> new Closed(
                        row.getBigDecimal("points"),
                        row.getString("remark"),
                        row.getString("closed_by"),
                        row.getTimestamp("closed_at").toInstant()))
                .optional();
    }

    List<AnnualLine> lines(long programme, String county, int year) {
        return jdbc.sql("SELECT * FROM annual_line WHERE programme = ? AND county = ? AND year = ? ORDER BY position")
                .params(programme, county, year)
                .query((row, n) -> new AnnualLine(
                        row.getString("label"),
                        row.getBigDecimal("most"),
                        row.getBigDecimal("points"),
                        row.getString("explanation")))
                .list();
    }

    void close(long programme, AnnualSheet sheet, String remark, String person, Instant now) {
        jdbc.sql("INSERT INTO annual_sheet (programme, county, year, points, remark, closed_by, closed_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        programme,
                        sheet.county(),
                        sheet.year(),
                        sheet.points(),
                        remark,
                        person,
                        now.atOffset(ZoneOffset.UTC))
                .update();
        int position = 0;
        for (AnnualLine line : sheet.lines()) {
            jdbc.sql("INSERT INTO annual_line (programme, county, year, position, label, most, points, explanation)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            programme,
                            sheet.county(),
                            sheet.year(),
                            ++position,
                            line.label(),
                            line.most(),
                            line.points(),
                            line.explanation())
                    .update();
        }
    }
}
