package cn.safecommunity;

import java.util.Collection;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * What a person saw of a draft that a whole office may change, as a digest: it comes with the draft and is sent with the
 * start, so that nobody starts with what a colleague has changed meanwhile, and nobody without having looked (ADR 52).
 */
public final class Seen {

    private static final int LENGTH = 24;

    /** Stands in no content, so that two fields never read like one. */
    private static final String BETWEEN = "\u001f";

    private Seen() {}

    /** The digest of everything that can be changed, in an order that is always the same. */
    public static String of(Collection<?> content) {
        return DigestUtils.sha256Hex(content.stream().map(String::valueOf).collect(Collectors.joining(BETWEEN)))
                .substring(0, LENGTH);
    }

    /**
     * Refuses whoever has not seen the draft as it stands, which is to be asked while nobody else can change it.
     *
     * @param sent what came along
     * @param now what the draft says now
     * @param draft what people call it, e.g. 备案表
     * @param act what was not done, e.g. 发起
     * @param changed who changed it last, in brackets; asked only when it did change
     */
    public static void require(@Nullable String sent, String now, String draft, String act, Supplier<String> changed) {
        if (sent == null) {
            throw Refusal.at("seen", "请先打开" + draft + "，看过现在的内容再" + act + "（seen：读取" + draft + "时一并给出的核对码）。");
        }
        if (!sent.equals(now)) {
            throw Refusal.at(
                    "seen", "这次没有" + act + "：您看过以后，" + draft + "又改动过" + changed.get() + "。请核对现在的内容，再" + act + "。");
        }
    }
}
