package cn.safecommunity.title;

import cn.safecommunity.Asked;
import cn.safecommunity.AskedPage;
import cn.safecommunity.CountedPage;
import cn.safecommunity.CountedPage.Question;
import cn.safecommunity.NotFound;
import cn.safecommunity.ReadOnce;
import cn.safecommunity.SafeCommunityApplication;
import cn.safecommunity.casefile.SeenCases;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.organisation.Sight;
import cn.safecommunity.policy.Chain;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code title} and {@code title_renewal}. */
@Repository
class TitleRepository {

    /** What makes a title valid on a day. */
    private static final String VALID =
            "conferred_on <= :day AND valid_until >= :day AND (revoked_on IS NULL OR revoked_on > :day)";

    /** What must hold of a certificate in which words stand; the index knows pairs of characters, what it finds is compared. */
    private static final String PAIRS = "word_pairs(t.certificate_number) @> word_pairs(:words) AND ";

    /** The units that took the place of some, however often those that did were merged in turn. */
    private static final String FOLLOWED = """
            ARRAY(WITH RECURSIVE followed (code) AS (
                SELECT successor FROM succession WHERE predecessor = ANY(string_to_array(:%s, ','))
                UNION SELECT s.successor FROM succession s JOIN followed ON s.predecessor = followed.code)
            SELECT code FROM followed)""";

    private static final String WORD = """
            (t.certificate_number %2$s :word%1$d OR t.community IN (SELECT unnest(string_to_array(:places%1$d, ',')))
                OR t.community = ANY(%3$s) OR t.chain = ANY(string_to_array(:kinds%1$d, ',')))""";

    private final ReadOnce<String, Optional<HeldTitle>> known = new ReadOnce<>();
    private final JdbcClient jdbc;
    private final Organisations organisations;

    TitleRepository(JdbcClient jdbc, Organisations organisations) {
        this.jdbc = jdbc;
        this.organisations = organisations;
    }

    void insert(Title title) {
        known.forget();
        jdbc.sql("INSERT INTO title (certificate_number, plaque_number, case_id, chain, community, conferred_on,"
                        + " valid_until, period_from) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        title.certificateNumber(),
                        title.plaqueNumber(),
                        title.caseId(),
                        title.chain().id(),
                        title.community(),
                        title.conferredOn(),
                        title.validUntil(),
                        title.conferredOn())
                .update();
    }

    Optional<HeldTitle> find(String certificate) {
        return known.get(certificate, number -> one("certificate_number = :value", number));
    }

    HeldTitle get(String certificate) {
        return find(certificate).orElseThrow(() -> new NotFound("没有证书编号为 " + certificate + " 的称号，请核对证书编号。"));
    }

    /** The title, kept from anybody else who wants to change it until the transaction ends. */
    HeldTitle lock(String certificate) {
        known.forget();
        jdbc.sql("SELECT 1 FROM title WHERE certificate_number = ? FOR UPDATE")
                .param(certificate)
                .query(Integer.class)
                .optional();
        return get(certificate);
    }

    Optional<HeldTitle> ofFile(long caseId) {
        return one("file_id = :value", caseId);
    }

    private Optional<HeldTitle> one(String condition, Object value) {
        return jdbc.sql("SELECT * FROM title WHERE " + condition)
                .param("value", value)
                .query(TitleRepository::map)
                .optional();
    }

    /** The supervised titles with all these words that lie within what a person may see, newest first. */
    CountedPage<HeldTitle> within(Sight sight, List<String> words, AskedPage page) {
        return newest(
                supervised(sight) + withWords(words),
                !sight.everything() || !words.isEmpty(),
                seen(sight, words),
                page);
    }

    private CountedPage<HeldTitle> newest(
            String which, boolean narrowed, Map<String, Object> parameters, AskedPage page) {
        Question asked = new Question(
                "t.certificate_number, t.conferred_on, t.community",
                which,
                narrowed,
                "conferred_on DESC, community, certificate_number",
                "t.*",
                "title t ON t.certificate_number = page.certificate_number");
        return CountedPage.read(jdbc, asked, parameters, page, TitleRepository::map);
    }

    /** The supervised titles that lie within what a person may see; whoever sees everything needs no look into their files. */
    private static String supervised(Sight sight) {
        if (sight.everything()) {
            return "FROM title t WHERE t.file_id IS NOT NULL";
        }
        return SeenCases.areFew(sight)
                ? "FROM title t WHERE " + SeenCases.amongFew("t.file_id")
                : "FROM title t JOIN case_file c ON c.id = t.file_id WHERE " + SeenCases.criteria(sight);
    }

    private static String withWords(List<String> words) {
        StringBuilder criteria = new StringBuilder();
        for (int word = 0; word < words.size(); word++) {
            criteria.append(" AND ")
                    .append(WORD.formatted(word, Asked.like(words.get(word)), FOLLOWED.formatted("places" + word)));
        }
        return criteria.toString();
    }

    private Map<String, Object> seen(Sight sight, List<String> words) {
        Map<String, Object> values = SeenCases.parameters(sight);
        for (int word = 0; word < words.size(); word++) {
            values.put("word" + word, Asked.pattern(words.get(word)));
            values.put("kinds" + word, kinds(words.get(word)));
            values.put("places" + word, String.join(",", organisations.called(words.get(word))));
        }
        return values;
    }

    List<HeldTitle> valid(LocalDate day) {
        return jdbc.sql("SELECT * FROM title WHERE " + VALID + " ORDER BY conferred_on DESC, community")
                .param("day", day)
                .query(TitleRepository::map)
                .list();
    }

    /** Those of units of these counties, and of these counties as a whole; the index is gone through once for all places. */
    List<HeldTitle> validIn(Collection<String> counties, LocalDate day) {
        return jdbc.sql("""
                SELECT * FROM title WHERE %s AND community = ANY(ARRAY(
                    SELECT code FROM organisation
                    WHERE code = ANY(string_to_array(:counties, ',')) OR parent_code = ANY(string_to_array(:counties, ','))))
                ORDER BY conferred_on DESC, community""".formatted(VALID))
                .param("day", day)
                .param("counties", String.join(",", counties))
                .query(TitleRepository::map)
                .list();
    }

    /** Those of one unit. */
    List<HeldTitle> valid(String community, LocalDate day) {
        return jdbc.sql("SELECT * FROM title WHERE community = :community AND " + VALID + " ORDER BY conferred_on DESC")
                .param("community", community)
                .param("day", day)
                .query(TitleRepository::map)
                .list();
    }

    /** The valid ones that have these words in place, kind or certificate, newest first. */
    CountedPage<HeldTitle> valid(LocalDate day, String words, AskedPage page) {
        Map<String, Object> values = new HashMap<>(Map.of("day", day));
        String searched = words.isEmpty() ? "" : " AND (" + said(words, values) + ")";
        return newest("FROM title t WHERE " + VALID + searched, !words.isEmpty(), values, page);
    }

    /** That some words stand in what the public reads of a title; only where they can be is looked, so that each part has its index. */
    private String said(String words, Map<String, Object> values) {
        List<String> parts = new ArrayList<>();
        values.put("words", words);
        parts.add((Asked.hasPairs(words) ? PAIRS : "") + "strpos(t.certificate_number, :words) > 0");
        List<String> places = organisations.inPlacesCalled(words);
        if (!places.isEmpty()) {
            values.put("places", String.join(",", places));
            parts.add("t.community = ANY(string_to_array(:places, ','))");
            parts.add("t.community = ANY(" + FOLLOWED.formatted("places") + ")");
        }
        String kinds = kinds(words);
        if (!kinds.isEmpty()) {
            values.put("kinds", kinds);
            parts.add("t.chain = ANY(string_to_array(:kinds, ','))");
        }
        return String.join(" OR ", parts);
    }

    /** The chains in whose name a word stands. */
    private static String kinds(String word) {
        return Arrays.stream(Chain.values())
                .filter(chain -> chain.label().contains(word))
                .map(Chain::id)
                .collect(Collectors.joining(","));
    }

    List<HeldTitle> conferredIn(Collection<Long> applications) {
        return applications.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT * FROM title WHERE case_id IN (:applications)")
                        .param("applications", applications)
                        .query(TitleRepository::map)
                        .list();
    }

    /** The title of that kind which a community holds on a day. */
    Optional<HeldTitle> held(String community, Chain chain, LocalDate day) {
        return jdbc.sql("SELECT * FROM title WHERE community = :community AND chain = :chain AND " + VALID
                        + " ORDER BY valid_until DESC LIMIT 1")
                .param("community", community)
                .param("chain", chain.id())
                .param("day", day)
                .query(TitleRepository::map)
                .optional();
    }

    /** Notes that the title is supervised from that day, in that case file. */
    void supervise(String certificate, long caseId, LocalDate from) {
        known.forget();
        jdbc.sql("UPDATE title SET file_id = ?, supervised_from = ? WHERE certificate_number = ?")
                .params(caseId, from, certificate)
                .update();
    }

    void renew(String certificate, Renewal renewal) {
        known.forget();
        jdbc.sql("INSERT INTO title_renewal (certificate_number, renewed_on, valid_from, valid_until)"
                        + " VALUES (?, ?, ?, ?)")
                .params(certificate, renewal.renewedOn(), renewal.validFrom(), renewal.validUntil())
                .update();
        jdbc.sql("UPDATE title SET period_from = ?, valid_until = ? WHERE certificate_number = ?")
                .params(renewal.validFrom(), renewal.validUntil(), certificate)
                .update();
    }

    /** Another unit has the titles of this one; on whom they were conferred stays written down. */
    void passOn(String unit, String successor) {
        known.forget();
        jdbc.sql("UPDATE title SET conferred_to = coalesce(conferred_to, community), community = ? WHERE community = ?")
                .params(successor, unit)
                .update();
    }

    void revoke(String certificate, LocalDate day) {
        known.forget();
        jdbc.sql("UPDATE title SET revoked_on = ? WHERE certificate_number = ?")
                .params(day, certificate)
                .update();
    }

    /** Those of these titles of which somebody has made the spot check since they were conferred or renewed last. */
    Set<String> checked(Collection<String> certificates) {
        return Set.copyOf(jdbc.sql("""
                        SELECT title.certificate_number FROM title
                        WHERE title.certificate_number IN (:certificates) AND EXISTS (
                            SELECT FROM opinion o WHERE o.case_id = title.file_id AND o.task = :check
                                AND (o.given_at AT TIME ZONE :zone)::date >= coalesce(
                                    (SELECT max(r.renewed_on) + 1 FROM title_renewal r
                                        WHERE r.certificate_number = title.certificate_number), title.conferred_on))""")
                .param("check", TitleSupervisionModel.SPOT_CHECK)
                .param("zone", SafeCommunityApplication.ZONE)
                .param("certificates", certificates)
                .query(String.class)
                .list());
    }

    /** The renewals of these titles, oldest first, by the certificate. */
    Map<String, List<Renewal>> renewals(Collection<String> certificates) {
        Map<String, List<Renewal>> found = new HashMap<>();
        jdbc.sql("SELECT * FROM title_renewal WHERE certificate_number IN (:certificates) ORDER BY valid_from")
                .param("certificates", certificates)
                .query(row -> {
                    found.computeIfAbsent(row.getString("certificate_number"), key -> new ArrayList<>())
                            .add(new Renewal(
                                    row.getObject("renewed_on", LocalDate.class),
                                    row.getObject("valid_from", LocalDate.class),
                                    row.getObject("valid_until", LocalDate.class)));
                });
        return found;
    }

    /** A period that a passed re-assessment has added. */
    record Renewal(LocalDate renewedOn, LocalDate validFrom, LocalDate validUntil) {}

    private static HeldTitle map(ResultSet row, int n) throws SQLException {
        return new HeldTitle(
                new Title(
                        row.getString("certificate_number"),
                        row.getString("plaque_number"),
                        row.getLong("case_id"),
                        Chain.of(row.getString("chain")),
                        row.getString("community"),
                        row.getObject("conferred_on", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class)),
                row.getObject("file_id", Long.class),
                row.getObject("period_from", LocalDate.class),
                row.getObject("supervised_from", LocalDate.class),
                row.getObject("revoked_on", LocalDate.class));
    }
}
