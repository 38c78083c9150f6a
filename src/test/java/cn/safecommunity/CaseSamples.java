package cn.safecommunity;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases for tests that need one in the database and nothing of its process. */
public final class CaseSamples {

    private static final AtomicInteger LAST = new AtomicInteger();

    private CaseSamples() {}

    /** A draft of a unit that exists for this test only. */
    public static long draft(JdbcClient jdbc) {
        String code = "T%08d".formatted(LAST.incrementAndGet());
        jdbc.sql("INSERT INTO organisation (code, name, kind) VALUES ('TCOUNTY', '某某县', 'county')"
                        + " ON CONFLICT DO NOTHING")
                .update();
        jdbc.sql("INSERT INTO organisation (code, name, kind, parent_code) VALUES (?, '某某镇', 'township', 'TCOUNTY')")
                .param(code)
                .update();
        jdbc.sql("INSERT INTO community (code, unit_type, registered_on) VALUES (?, 'township', '2012-03-01')")
                .param(code)
                .update();
        return jdbc.sql(
                        "WITH file AS (INSERT INTO case_file (kind, county, community, subject, opened_at)"
                                + " VALUES ('endorsement', 'TCOUNTY', :community, 'test', now()) RETURNING id)"
                                + " INSERT INTO endorsement_case (id, chain, community, county, state, applicant, created_at)"
                                + " SELECT id, 'provincial', :community, 'TCOUNTY', 'draft', 'nobody', now() FROM file RETURNING id")
                .param("community", code)
                .query(Long.class)
                .single();
    }
}
