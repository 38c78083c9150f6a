package cn.safecommunity.pilot;

import cn.safecommunity.document.IssuedDocument;
import cn.safecommunity.document.Letters;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.organisation.CurrentUser;
import cn.safecommunity.organisation.Organisations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The list of who answers for which pilot (包抓责任一览表, notice clause 5-report) as the county's letter to 市安委办. */
@Component
class ResponsibilityLetters {

    /** The kind of letter. */
    static final String KIND = "responsibilities";

    private final Letters letters;
    private final Nominations nominations;
    private final Pilots pilots;
    private final LeadingBodies leadingBodies;
    private final Organisations organisations;
    private final CurrentUser currentUser;
    private final CaseRecord record;

    ResponsibilityLetters(
            Letters letters,
            Nominations nominations,
            Pilots pilots,
            LeadingBodies leadingBodies,
            Organisations organisations,
            CurrentUser currentUser,
            CaseRecord record) {
        this.letters = letters;
        this.nominations = nominations;
        this.pilots = pilots;
        this.leadingBodies = leadingBodies;
        this.organisations = organisations;
        this.currentUser = currentUser;
        this.record = record;
    }

    /** Issues the letter of a county whose leader approves the nomination: the pilots it has and those it nominates. */
    void issue(Selection selection) {
        List<Map<String, String>> rows = rows(selection);
        Map<String, Object> fields = new HashMap<>();
        fields.put("countyName", organisations.nameOf(selection.county()));
        fields.put("leadingBody", leaders(selection));
        fields.put("pilotCount", String.valueOf(rows.size()));
        fields.put("pilots", rows);
        IssuedDocument letter = letters.issue(KIND, selection.caseId(), selection.county(), fields, currentUser.id());
        record.add(selection.caseId(), "letter", letter.kindName() + "已出具：" + letter.number() + "，请打印盖章后报市安委办。");
    }

    private String leaders(Selection selection) {
        LeadingBody body = leadingBodies
                .find(selection.programme(), selection.county())
                .orElseThrow(() -> new IllegalStateException("The plan is not handed in without a leading body"));
        return "分管领导：" + body.leader() + "（" + body.post() + "）；具体联系人：" + body.contact() + "，电话" + body.phone();
    }

    private List<Map<String, String>> rows(Selection selection) {
        List<Map<String, String>> all = Stream.concat(
                        pilots.of(selection.programme(), selection.county()).stream()
                                .map(pilot -> row(pilot.unit(), pilot.leader(), pilot.town(), pilot.contact())),
                        nominations.of(selection.caseId()).stream()
                                .filter(Candidate::chosen)
                                .map(chosen -> row(chosen.unit(), chosen.leader(), chosen.town(), chosen.contact())))
                .toList();
        IntStream.range(0, all.size()).forEach(n -> all.get(n).put("number", String.valueOf(n + 1)));
        return all;
    }

    private Map<String, String> row(String unit, Responsible leader, Responsible town, Responsible contact) {
        Map<String, String> row = new HashMap<>();
        row.put("unit", organisations.nameOf(unit));
        put(row, "leader", leader);
        put(row, "town", town);
        put(row, "contact", contact);
        return row;
    }

    private static void put(Map<String, String> row, String layer, Responsible responsible) {
        row.put(layer + "Name", responsible.name());
        row.put(layer + "Post", responsible.post());
        row.put(layer + "Phone", responsible.phone());
    }
}
