package cn.safecommunity.calendar;

import cn.safecommunity.Refusal;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** Says that a draft was previewed on a calendar: the calendar's latest version and a digest of the draft. */
record PreviewToken(long latest, String digest) {

    private static final int LENGTH = 24;

    static PreviewToken of(YearDraft draft, long latest) {
        return new PreviewToken(latest, DigestUtils.sha256Hex(draft.toString()).substring(0, LENGTH));
    }

    /** Refuses a token of another draft, or of a calendar that has changed meanwhile. */
    void check(@Nullable String sent) {
        if (sent == null || sent.isBlank()) {
            throw Refusal.at("preview", "公布会移动正在办理的期限，请先预览，看过影响以后再确认公布。");
        }
        if (!sent.startsWith(latest + "-")) {
            throw Refusal.at("preview", "预览以后放假安排又有变动，这次没有公布。请重新预览后再确认。");
        }
        if (!sent.equals(text())) {
            throw Refusal.at("preview", "提交的内容与预览时的不一致，这次没有公布。请重新预览后再确认。");
        }
    }

    String text() {
        return latest + "-" + digest;
    }
}
