package cn.safecommunity.document;

import cn.safecommunity.Refusal;
import cn.safecommunity.organisation.Organisation;
import cn.safecommunity.organisation.People;
import cn.safecommunity.policy.Policy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what a letter says: what the caller knows of the case, and what the letter knows of its issuer. */
@Component
class LetterContents {

    /** Fields that people write as whole sentences. */
    private static final Set<String> PROSE = Set.of("opinion", "explanation");

    private final Letterheads letterheads;
    private final People people;
    private final Policy policy;
    private final Clock clock;

    LetterContents(Letterheads letterheads, People people, Policy policy, Clock clock) {
        this.letterheads = letterheads;
        this.people = people;
        this.policy = policy;
        this.clock = clock;
    }

    Map<String, Object> of(Organisation issuer, String signer, Map<String, Object> given) {
        Map<String, Object> fields = new HashMap<>();
        given.forEach((name, value) -> fields.put(name, inLetterForm(name, value)));
        LocalDate today = LocalDate.now(clock);
        fields.put("today", LetterText.day(today));
        fields.put("todayInWords", LetterText.dayInWords(today));
        fields.put("issuerName", Letterheads.nameOf(issuer));
        fields.put("signerName", people.nameOf(signer));
        fields.put("cityName", letterheads.cityName());
        fields.put("correctionDays", String.valueOf(policy.limit("correction")));
        if (issuer.parentCode() != null) {
            fields.put("superiorName", letterheads.nameOf(issuer.parentCode()));
        }
        return fields;
    }

    /** Refuses to print a letter with an empty place, naming every one of them. */
    void requireAll(LetterKind kind, LetterTemplate template, Map<String, Object> fields) {
        TreeSet<String> empty = new TreeSet<>(template.fields());
        empty.removeIf(name -> hasContent(fields.get(name)));
        if (!empty.isEmpty()) {
            throw new Refusal("“" + kind.label() + "”的模板需要以下内容，但现在没有：" + String.join("、", empty)
                    + "。公文没有出具，请联系系统管理员核对模板 " + kind.id() + ".docx。");
        }
    }

    private static boolean hasContent(@Nullable Object value) {
        return value instanceof Collection<?> items
                ? !items.isEmpty()
                : value != null && !value.toString().isBlank();
    }

    private static Object inLetterForm(String name, Object value) {
        if (value instanceof Collection<?> items) {
            return LetterText.items(items.stream().toList());
        }
        if (value instanceof LocalDate day) {
            return LetterText.day(day);
        }
        String text = String.valueOf(value);
        return PROSE.contains(name) ? LetterText.sentence(text) : LetterText.line(text);
    }
}
