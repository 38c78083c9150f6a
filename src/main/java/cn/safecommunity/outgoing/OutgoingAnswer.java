package cn.safecommunity.outgoing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What another authority's system answered. Accepted and refused are answers; everything that leaves open whether the
 * application arrived is a failure, so that the engine asks again with the same key.
 *
 * @param reason why it was refused, for a person to read; null when accepted
 * @param number the receipt or filing number; null when none was given
 */
record OutgoingAnswer(
        boolean accepted, @Nullable String reason, @Nullable String number) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> NUMBER_FIELDS = List.of("number", "receiptNumber", "filingNumber");
    private static final List<String> REASON_FIELDS = List.of("reason", "message", "msg", "error", "detail");
    private static final List<String> VERDICT_FIELDS = List.of("accepted", "success");
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_EXCERPT = 200;

    /** Reads an answer; throws when it settles nothing. */
    static OutgoingAnswer read(String receiver, @Nullable Integer status, @Nullable String body) {
        String text = body == null ? "" : body.strip();
        int code = status == null ? 0 : status;
        if (code >= 200 && code < 300) {
            return positive(receiver, code, text);
        }
        if (code >= 300 && code < 400) {
            throw OutgoingFailure.of(receiver, "要求转到另一地址（" + code + "）；本系统不跟随跳转，请系统管理员核对所配置的地址");
        }
        if (code < 400 || code >= 500 || code == 408 || code == 425 || code == 429) {
            throw OutgoingFailure.of(receiver, "暂时不能办理（" + code + "）" + excerpt(text));
        }
        String number = code == 409 ? number(json(text)) : null;
        return number == null ? refused(receiver, code, text) : new OutgoingAnswer(true, null, number);
    }

    /** A page of some portal in between, with status 200, is not the word of an authority. */
    private static OutgoingAnswer positive(String receiver, int code, String text) {
        JsonNode json = json(text);
        if (!text.isEmpty() && !json.isObject()) {
            throw OutgoingFailure.of(receiver, "的答复（" + code + "）不是约定的 JSON，无法确认是否受理" + excerpt(text));
        }
        for (String field : VERDICT_FIELDS) {
            if (json.path(field).isBoolean() && !json.path(field).booleanValue()) {
                return refused(receiver, code, text);
            }
        }
        return new OutgoingAnswer(true, null, number(json));
    }

    private static OutgoingAnswer refused(String receiver, int code, String text) {
        String reason = first(json(text), REASON_FIELDS).orElse(clean(text, LONGEST_EXCERPT));
        String shown = reason.isEmpty() ? "未说明原因" : reason;
        return new OutgoingAnswer(false, clean(receiver + "未受理（" + code + "）：" + shown, LONGEST_REASON), null);
    }

    private static JsonNode json(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            return json == null ? JSON.missingNode() : json;
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }

    private static @Nullable String number(JsonNode json) {
        return first(json, NUMBER_FIELDS)
                .filter(number -> number.length() <= LONGEST_NUMBER)
                .orElse(null);
    }

    private static Optional<String> first(JsonNode json, List<String> fields) {
        return fields.stream()
                .map(json::path)
                .filter(value -> value.isTextual() || value.isNumber())
                .map(value -> clean(value.asText(), LONGEST_REASON))
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private static String excerpt(String text) {
        return text.isEmpty() ? "" : "：" + clean(text, LONGEST_EXCERPT);
    }

    private static String clean(String text, int longest) {
        String line = text.replaceAll("[\\p{Cntrl}\\s\\uFEFF]+", " ").strip();
        return line.length() <= longest ? line : line.substring(0, longest - 1) + "…";
    }
}
