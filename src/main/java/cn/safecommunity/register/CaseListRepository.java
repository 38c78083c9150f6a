package cn.safecommunity.register;

import cn.safecommunity.Asked;
import cn.safecommunity.CountedPage;
import cn.safecommunity.CountedPage.Question;
import cn.safecommunity.Stored;
import cn.safecommunity.casefile.SeenCases;
import cn.safecommunity.engine.HaltedCases;
import cn.safecommunity.organisation.Sight;
import cn.safecommunity.register.CaseListRequest.State;
import cn.safecommunity.register.CaseListRequest.Tab;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of case files, page by page: the criteria of the access rule, of a tab and of a search in one statement. */
@Repository
class CaseListRepository {

    private static final Map<State, String> STATES = Map.of(
            State.ALL, "true",
            State.DRAFT, "c.draft",
            State.RUNNING, "c.ended_at IS NULL AND NOT c.draft",
            State.FINISHED, "c.ended_at IS NOT NULL");

    private static final Map<Tab, String> TABS = Map.of(
            Tab.HANDLED, "EXISTS (SELECT 1 FROM opinion o WHERE o.case_id = c.id AND o.person = :person)",
            Tab.STARTED, "c.started_by = :person",
            Tab.VISIBLE, "true");

    /** What must hold where a word is looked for; the index knows pairs of characters, what it finds is compared. */
    private static final String PAIRS = "word_pairs(w.words) @> word_pairs(:pairs%d) AND ";

    private static final String WORD = "w.words %2$s :word%1$d";

    private static final String SEARCHED = " JOIN case_words w ON w.case_id = c.id ";

    private static final String COUNTY = " LEFT JOIN organisation k ON k.code = c.county";

    /** What the record says last about a step that the system no longer tries, while it does not. */
    private static final String HALT = """
            (SELECT r.text FROM case_record r WHERE r.case_id = c.id AND r.kind = 'incident' AND EXISTS (
                SELECT 1 FROM act_ru_variable v JOIN act_ru_job j ON j.process_instance_id_ = v.proc_inst_id_
                WHERE v.name_ = 'caseId' AND v.long_ = c.id AND j.retries_ = 0)
            ORDER BY r.id DESC LIMIT 1)""";

    private static final String SUSPENDED = HaltedCases.criterion("c.id") + " AS suspended";

    private final JdbcClient jdbc;

    CaseListRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row of the register. */
    record Row(
            long id,
            String kind,
            @Nullable String businessKey,
            String subject,
            @Nullable String countyName,
            @Nullable String community,
            boolean draft,
            @Nullable String startedBy,
            @Nullable String starter,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String endedWith,
            @Nullable String halt,
            boolean suspended) {}

    /** A page, the latest first. */
    CountedPage<Row> page(CaseListRequest request, Sight sight) {
        Question asked = new Question(
                "c.id",
                "FROM case_file c" + searched(request) + " WHERE " + criteria(request, sight),
                !sight.everything()
                        || request.tab() != Tab.VISIBLE
                        || !request.words().isEmpty(),
                "id DESC",
                "c.*, k.name AS county_name, NULL AS halt, " + SUSPENDED,
                "case_file c ON c.id = page.id" + COUNTY);
        return CountedPage.read(jdbc, asked, parameters(request, sight), request.page(), CaseListRepository::row);
    }

    /** One row, whoever asks, and why the system has stopped in it. */
    Row one(long id) {
        return jdbc.sql("SELECT c.*, k.name AS county_name, " + HALT + " AS halt, " + SUSPENDED + " FROM case_file c"
                        + COUNTY + " WHERE c.id = ?")
                .param(id)
                .query(CaseListRepository::row)
                .single();
    }

    private static String searched(CaseListRequest request) {
        return request.words().isEmpty() ? "" : SEARCHED;
    }

    private static String criteria(CaseListRequest request, Sight sight) {
        List<String> all = new ArrayList<>(
                List.of(SeenCases.criteria(sight), TABS.get(request.tab()), STATES.get(request.state())));
        if (request.kind() != null) {
            all.add("c.kind = :kind");
        }
        for (int word = 0; word < request.words().size(); word++) {
            String looked = request.words().get(word);
            all.add((Asked.hasPairs(looked) ? PAIRS.formatted(word) : "") + WORD.formatted(word, Asked.like(looked)));
        }
        return String.join(" AND ", all);
    }

    private static Map<String, Object> parameters(CaseListRequest request, Sight sight) {
        Map<String, Object> values = SeenCases.parameters(sight);
        if (request.kind() != null) {
            values.put("kind", request.kind());
        }
        for (int word = 0; word < request.words().size(); word++) {
            values.put("word" + word, Asked.pattern(request.words().get(word)));
            values.put("pairs" + word, request.words().get(word));
        }
        return values;
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("business_key"),
                row.getString("subject"),
                row.getString("county_name"),
                row.getString("community"),
                row.getBoolean("draft"),
                row.getString("started_by"),
                row.getString("starter"),
                Stored.instant(row.getTimestamp("started_at")),
                Stored.instant(row.getTimestamp("ended_at")),
                row.getString("ended_with"),
                row.getString("halt"),
                row.getBoolean("suspended"));
    }
}
