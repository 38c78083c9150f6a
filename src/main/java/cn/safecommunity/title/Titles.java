package cn.safecommunity.title;

import cn.safecommunity.policy.Policy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The register of titles (notice clause 3). */
@Service
public class Titles {

    private final JdbcClient jdbc;
    private final Policy policy;

    Titles(JdbcClient jdbc, Policy policy) {
        this.jdbc = jdbc;
        this.policy = policy;
    }

    /** Until when a title conferred that day is valid: the policy's years, to the day before. */
    public LocalDate validUntil(LocalDate conferredOn) {
        return conferredOn.plusYears(policy.title().validityYears()).minusDays(1);
    }

    /** Enters a title; its certificate number, plaque and case are unique. */
    public void enter(Title title) {
        jdbc.sql("INSERT INTO title (certificate_number, plaque_number, case_id, chain, community, conferred_on,"
                        + " valid_until) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        title.certificateNumber(),
                        title.plaqueNumber(),
                        title.caseId(),
                        title.chain(),
                        title.community(),
                        title.conferredOn(),
                        title.validUntil())
                .update();
    }

    /** The title of that kind which a community holds on a day. */
    public Optional<Title> held(String community, String chain, LocalDate day) {
        return jdbc.sql(
                        "SELECT * FROM title WHERE community = ? AND chain = ? AND conferred_on <= ? AND valid_until >= ?"
                                + " ORDER BY valid_until DESC LIMIT 1")
                .params(community, chain, day, day)
                .query(Titles::map)
                .optional();
    }

    /** All titles that are valid on a day, newest first. */
    public List<Title> valid(LocalDate day) {
        return jdbc.sql(
                        "SELECT * FROM title WHERE conferred_on <= ? AND valid_until >= ? ORDER BY conferred_on DESC, community")
                .params(day, day)
                .query(Titles::map)
                .list();
    }

    private static Title map(ResultSet row, int n) throws SQLException {
        return new Title(
                row.getString("certificate_number"),
                row.getString("plaque_number"),
                row.getLong("case_id"),
                row.getString("chain"),
                row.getString("community"),
                row.getObject("conferred_on", LocalDate.class),
                row.getObject("valid_until", LocalDate.class));
    }
}
