package cn.safecommunity.policy;

import cn.safecommunity.PlausibleDate;
import cn.safecommunity.Refusal;
import cn.safecommunity.Text;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One question of a form that is data: what is asked, of whom, and which answers it takes. The form is drawn from it and
 * the server holds every client to it.
 *
 * @param type text, integer, decimal, date or choice; text when it is not given
 * @param required false when it may stay open
 * @param min the least number
 * @param max the greatest number, or the longest text
 * @param options the answers of a choice
 * @param hint what helps to answer
 * @param unitTypes who is asked; everybody when it is not given
 * @param assumption whether no published rule asks for it
 * @param notBefore the key of a date that this date must not lie before
 */
public record FieldRule(
        String key,
        String label,
        @Nullable String type,
        @Nullable Boolean required,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable List<String> options,
        @Nullable String hint,
        @Nullable List<String> unitTypes,
        @Nullable Boolean assumption,
        @Nullable String notBefore) {

    private static final int LONGEST = 2000;

    /** What a date of a programme can be at all; a browser takes 20240229 for the year 40229. */
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    public FieldRule {
        Objects.requireNonNull(key, "key is missing");
        Objects.requireNonNull(label, "label is missing");
        type = Objects.requireNonNullElse(type, "text");
        if (!List.of("text", "integer", "decimal", "date", "choice").contains(type)) {
            throw new IllegalArgumentException("type of '" + key + "' is '" + type + "'");
        }
        if ("choice".equals(type) && (options == null || options.isEmpty())) {
            throw new IllegalArgumentException("options of '" + key + "' is missing");
        }
    }

    /** Whether such a unit is asked this. */
    public boolean asks(String unitType) {
        return unitTypes == null || unitTypes.contains(unitType);
    }

    @JsonIgnore
    public boolean isRequired() {
        return !Boolean.FALSE.equals(required);
    }

    /** The answer as it is kept, null for none; a refusal names the field. */
    @Nullable
    Object read(@Nullable Object given) {
        String text = Text.clean(key, given == null ? null : given.toString());
        if (text.isEmpty()) {
            return null;
        }
        return switch (Objects.requireNonNull(type)) {
            case "integer", "decimal" -> number(text);
            case "date" -> date(text);
            case "choice" -> choice(text);
            default -> text(text);
        };
    }

    private BigDecimal number(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            boolean whole = number.stripTrailingZeros().scale() <= 0;
            boolean inside = (min == null || number.compareTo(min) >= 0) && (max == null || number.compareTo(max) <= 0);
            if (inside && number.precision() <= 20 && (whole || "decimal".equals(type))) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw refuse("应为数字" + range() + "，现为“" + text + "”。", e);
        }
        throw refuse(("decimal".equals(type) ? "应为数字" : "应为整数") + range() + "，现为“" + text + "”。", null);
    }

    private String range() {
        if (min != null && max != null) {
            return "(" + min.toPlainString() + " 到 " + max.toPlainString() + ")";
        }
        return min != null ? "(不小于 " + min.toPlainString() + ")" : "";
    }

    private String date(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            PlausibleDate.check(key, label, day, EARLIEST, LATEST);
            return day.toString();
        } catch (DateTimeParseException e) {
            throw refuse("应为日期，例如 2013-04-30，现为“" + text + "”。", e);
        }
    }

    private String choice(String text) {
        if (!Objects.requireNonNull(options).contains(text)) {
            throw refuse("应从下列选项中选择：" + String.join("、", options) + "。", null);
        }
        return text;
    }

    private String text(String text) {
        int longest = max == null ? LONGEST : max.intValue();
        if (text.length() > longest) {
            throw refuse("不能超过 " + longest + " 个字，请精简，详细内容可作为附件上传。", null);
        }
        return text;
    }

    /** Refuses a date before the one it follows. */
    void checkOrder(Map<String, Object> answers, List<FieldRule> others) {
        Object earliest = notBefore == null ? null : answers.get(notBefore);
        Object day = answers.get(key);
        if (earliest != null && day != null && day.toString().compareTo(earliest.toString()) < 0) {
            String other = others.stream()
                    .filter(rule -> rule.key().equals(notBefore))
                    .map(FieldRule::label)
                    .findFirst()
                    .orElse("");
            throw refuse("不能早于“" + other + "”" + earliest + "。", null);
        }
    }

    private Refusal refuse(String words, @Nullable Exception cause) {
        Refusal refusal = Refusal.at(key, "“" + label + "”" + words);
        if (cause != null) {
            refusal.addSuppressed(cause);
        }
        return refusal;
    }
}
