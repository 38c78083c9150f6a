package cn.safecommunity;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * What a person saw of a draft that a whole office may change, as a digest: it comes with the draft and is sent with the
 * start, the save or the completion, so that nobody sends what a colleague has changed meanwhile, and nobody without having
 * looked (ADR 52).
 */
public final class Seen {

    private static final String SEEN = "seen";

    private static final int LENGTH = 24;

    /** Stands in no content, so that two fields never read like one. */
    private static final String BETWEEN = "\u001f";

    private Seen() {}

    /** The digest of everything that can be changed, in an order that is always the same; of a record that is each of its components. */
    public static String of(Collection<?> content) {
        return DigestUtils.sha256Hex(content.stream().map(Seen::text).collect(Collectors.joining(BETWEEN)))
                .substring(0, LENGTH);
    }

    /**
     * The components of a record but those that say nothing of its content, such as when it was saved: what is added to the record
     * later belongs to what is seen unless somebody leaves it out.
     */
    public static List<?> but(Record content, String... leftOut) {
        RecordComponent[] components = content.getClass().getRecordComponents();
        Set<String> others = Set.of(leftOut);
        List<RecordComponent> kept = Arrays.stream(components)
                .filter(each -> !others.contains(each.getName()))
                .toList();
        if (kept.size() + others.size() != components.length) {
            throw new IllegalArgumentException(content.getClass() + " has not all of these components: " + others);
        }
        return kept.stream().map(each -> text(value(content, each))).toList();
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Record content) {
            return text(but(content));
        }
        if (value instanceof Map<?, ?> map) {
            return text(new TreeMap<>(map)
                    .entrySet().stream()
                            .flatMap(entry -> List.of(text(entry.getKey()), text(entry.getValue())).stream())
                            .toList());
        }
        return value instanceof Collection<?> all
                ? all.stream().map(Seen::text).collect(Collectors.joining(BETWEEN, "[", "]"))
                : String.valueOf(value);
    }

    private static @Nullable Object value(Record content, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(content);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The component " + component + " cannot be read", e);
        }
    }

    /**
     * Refuses whoever has not seen the draft as it stands, which is to be asked while nobody else can change it.
     *
     * @param sent what came along; a blank text is nothing
     * @param now what the draft says now
     * @param draft what people call it, e.g. 备案表
     * @param act what was not done, e.g. 发起
     * @param changed who changed it last, in brackets; asked only when it did change
     */
    public static void require(@Nullable String sent, String now, String draft, String act, Supplier<String> changed) {
        require(SEEN, sent, now, draft, act, changed);
    }

    /** The same under another name, where a form sends what was seen of several things. */
    public static void require(
            String name, @Nullable String sent, String now, String draft, String act, Supplier<String> changed) {
        if (Text.isBlank(sent)) {
            throw Refusal.at(name, "请先打开" + draft + "，看过现在的内容再" + act + "（" + name + "：读取" + draft + "时一并给出的核对码）。");
        }
        if (!now.equals(sent)) {
            throw changed(name, draft, act, changed.get());
        }
    }

    /**
     * Refuses a save that was made from another state than the one it writes over. Whoever does not say what they saw writes over
     * whatever is there; who saves what stands there already writes over nothing, such as when an answer was lost on its way.
     *
     * @param sent what came along; a blank text says that nothing was there
     * @param before what stood there, empty when nothing did
     * @param after what is to stand there now
     */
    public static void requireToSave(@Nullable String sent, String before, String after, String draft) {
        if (sent != null && !sent.strip().equals(before) && !after.equals(before)) {
            throw changed(SEEN, draft, "保存", "");
        }
    }

    private static Refusal changed(String name, String draft, String act, String who) {
        return Refusal.at(name, "这次没有" + act + "：您看过以后，" + draft + "又改动过" + who + "。请核对现在的内容，再" + act + "。");
    }
}
