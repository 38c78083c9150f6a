package cn.safecommunity.annual;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Closed annual assessments: tables {@code annual_sheet} and {@code annual_line}, written once. */
@Repository
class AnnualSheetRepository {

    private final JdbcClient jdbc;

    AnnualSheetRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Closed(BigDecimal points, List<AnnualLine> lines, String remark, String closedBy, Instant closedAt) {}

    /** The closed sheets of a year by county, with their lines; two statements however many there are. */
    Map<String, Closed> of(long programme, int year) {
        Map<String, List<AnnualLine>> lines = lines(programme, year);
        Map<String, Closed> closed = new LinkedHashMap<>();
        jdbc.sql("SELECT * FROM annual_sheet WHERE programme = ? AND year = ?")
                .params(programme, year)
                .query(row -> {
                    String county = row.getString("county");
                    closed.put(
                            county,
                            new Closed(
                                    row.getBigDecimal("points"),
                                    lines.getOrDefault(county, List.of()),
                                    row.getString("remark"),
                                    row.getString("closed_by"),
                                    row.getTimestamp("closed_at").toInstant()));
                });
        return closed;
    }

    private Map<String, List<AnnualLine>> lines(long programme, int year) {
        Map<String, List<AnnualLine>> lines = new LinkedHashMap<>();
        jdbc.sql("SELECT * FROM annual_line WHERE programme = ? AND year = ? ORDER BY county, position")
                .params(programme, year)
                .query(row -> {
                    lines.computeIfAbsent(row.getString("county"), county -> new ArrayList<>())
                            .add(new AnnualLine(
                                    row.getString("label"),
                                    row.getBigDecimal("most"),
                                    row.getBigDecimal("points"),
                                    row.getString("explanation")));
                });
        return lines;
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
