package cn.safecommunity.document;

import cn.safecommunity.Refusal;
import cn.safecommunity.organisation.Office;
import cn.safecommunity.organisation.Offices;
import cn.safecommunity.organisation.Organisation;
import cn.safecommunity.organisation.People;
import cn.safecommunity.policy.Policy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Puts together what a letter says: what the caller knows of the case, and what the letter knows of its issuer. */
@Component
class LetterContents {

    /** The account of the person whom the letter names for questions; the signer, where the caller names nobody. */
    static final String CONTACT = "contact";

    /** Fields that people write as whole sentences. */
    private static final Set<String> PROSE = Set.of("opinion", "explanation");

    private final Offices offices;
    private final People people;
    private final Policy policy;
    private final Clock clock;
    private final String checkPlace;

    LetterContents(
            Offices offices,
            People people,
            Policy policy,
            Clock clock,
            @Value("${safecommunity.address:}") String address) {
        this.offices = offices;
        this.people = people;
        this.policy = policy;
        this.clock = clock;
        this.checkPlace = address.isBlank() ? "“安全社区公示”页面" : address + "/notices/certificates";
    }

    Map<String, Object> of(Organisation issuer, String signer, Map<String, Object> given) {
        Map<String, Object> fields = common(offices.of(issuer), policy, LocalDate.now(clock));
        given.forEach((name, value) -> fields.put(name, inLetterForm(name, value)));
        fields.put("signerName", people.nameOf(signer));
        fields.put("contactName", people.nameOf(String.valueOf(given.getOrDefault(CONTACT, signer))));
        fields.put("cityName", offices.cityName());
        if (fields.containsKey("communityName")) {
            String unit = String.valueOf(fields.get("countyName")) + fields.get("communityName");
            fields.put("unitName", unit);
            fields.put("holderName", holder(offices.cityName(), unit));
        }
        if (issuer.parentCode() != null) {
            fields.put("superiorName", offices.of(issuer.parentCode()).name());
        }
        return fields;
    }

    /** The code by which anybody checks the letter, and where. */
    void addCheck(Map<String, Object> fields, String checkCode) {
        fields.put("checkCode", checkCode);
        fields.put("checkPlace", checkPlace);
    }

    /** What the files of the city know: the issuer, how it is reached, and what it refers to. */
    static Map<String, Object> common(Office issuer, Policy policy, LocalDate today) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("today", LetterText.day(today));
        fields.put("todayInWords", LetterText.dayInWords(today));
        fields.put("issuerName", issuer.name());
        fields.put("weName", issuer.we());
        fields.put("telephone", Objects.requireNonNullElse(issuer.telephone(), ""));
        fields.put("address", Objects.requireNonNullElse(issuer.address(), ""));
        fields.put("basis", policy.citation());
        fields.put("standard", LetterText.unbroken(policy.basis().standard()));
        fields.put("correctionDays", String.valueOf(policy.limit("correction")));
        return fields;
    }

    /** The unit with the city before it, unless the name of its zone begins with the city already. */
    static String holder(String city, String unit) {
        return unit.startsWith(city.replaceFirst("市$", "")) ? unit : city + unit;
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
            return LetterTemplate.ROWS.contains(name)
                    ? LetterText.rows(items)
                    : LetterText.items(items.stream().toList());
        }
        if (value instanceof LocalDate day) {
            return LetterText.day(day);
        }
        String text = String.valueOf(value);
        if (name.equals("businessKey")) {
            return LetterText.unbroken(text);
        }
        return PROSE.contains(name) ? LetterText.sentence(text) : LetterText.line(text);
    }
}
