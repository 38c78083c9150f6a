package cn.safecommunity.creation;

import cn.safecommunity.OneAfterTheOther;
import cn.safecommunity.Refusal;
import cn.safecommunity.Seen;
import cn.safecommunity.Text;
import cn.safecommunity.casefile.TaskAnswer;
import cn.safecommunity.engine.CaseVariables;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What the city found of the seven 有; kept while the check goes on, complete before it ends. */
@Service
class SevenChecks {

    private static final int LONGEST = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;

    SevenChecks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was found of one of them. */
    record Finding(boolean present, String remark) {}

    /** What was found so far. */
    Map<SevenCheck, Finding> of(long caseId) {
        Map<SevenCheck, Finding> found = new TreeMap<>();
        jdbc.sql("SELECT item, present, remark FROM seven_check WHERE case_id = ?")
                .param(caseId)
                .query(row -> {
                    found.put(of(row.getString(1)), new Finding(row.getBoolean(2), row.getString(3)));
                });
        return found;
    }

    private static SevenCheck of(String id) {
        return Arrays.stream(SevenCheck.values())
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.at("item", "七有里没有“" + id + "”这一项。"));
    }

    /** Which state of the seven this is; whoever agrees sends it. */
    static String seen(Map<SevenCheck, Finding> found) {
        return Seen.of(List.of(found));
    }

    /** The same of one of them; empty before it was looked at. */
    static String seen(@Nullable Finding finding) {
        return finding == null ? "" : Seen.of(List.of(finding));
    }

    /**
     * Keeps a finding; what is not there needs a remark, which becomes an item to put right.
     *
     * @param seen what the person had seen of this one; who does not say it writes over whatever is there
     */
    void save(long caseId, String id, boolean present, String remark, @Nullable String seen, String person) {
        SevenCheck item = of(id);
        String said = Text.optional("seven-" + id, remark, LONGEST);
        if (!present && said.isEmpty()) {
            throw Refusal.at("seven-" + id, "“有" + item.label() + "”选了“没有”，请写明缺什么，会列入整改清单。");
        }
        if (seen != null) {
            OneAfterTheOther.wait(jdbc, "seven", caseId);
            Seen.requireToSave(
                    seen, seen(of(caseId).get(item)), seen(new Finding(present, said)), "“有" + item.label() + "”");
        }
        jdbc.sql(
                        "INSERT INTO seven_check (case_id, item, present, remark, saved_by, saved_at) VALUES (?, ?, ?, ?, ?, ?)"
                                + " ON CONFLICT (case_id, item) DO UPDATE SET present = excluded.present,"
                                + " remark = excluded.remark, saved_by = excluded.saved_by, saved_at = excluded.saved_at")
                .params(caseId, id, present, said, person, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Refuses a check that leaves one of them open, or that its person has not seen as it is. */
    void requireComplete(long caseId, TaskAnswer answer) {
        Map<SevenCheck, Finding> found = of(caseId);
        answer.requireSeen(CaseVariables.SEEN_SEVEN, "七有", () -> seen(found));
        List<SevenCheck> open = Arrays.stream(SevenCheck.values())
                .filter(each -> !found.containsKey(each))
                .toList();
        if (!open.isEmpty()) {
            throw Refusal.at(
                    "seven-" + open.get(0).id(),
                    "七有还有 " + open.size() + " 项没有核对："
                            + open.stream().map(each -> "有" + each.label()).collect(Collectors.joining("、")) + "。");
        }
    }
}
