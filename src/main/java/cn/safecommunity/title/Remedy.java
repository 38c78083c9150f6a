package cn.safecommunity.title;

import cn.safecommunity.organisation.Office;
import java.time.LocalDate;

/**
 * What can be done against a decision, in the words of the letter. An administrative authority names review and action
 * (行政复议法 第九条: sixty days; 行政诉讼法: three months, six since 1 May 2015, 第四十六条); the association is none, and
 * hears the unit itself (assumption: thirty days).
 */
final class Remedy {

    private static final LocalDate SIX_MONTHS_SINCE = LocalDate.of(2015, 5, 1);

    private Remedy() {}

    static String against(Office issuer, LocalDate day) {
        String from = "可以自收到本决定之日起";
        if (issuer.appeal() == null) {
            return "如对本决定有异议，" + from + "三十日内书面向" + issuer.we() + "申请复核。";
        }
        String months = day.isBefore(SIX_MONTHS_SINCE) ? "三个月" : "六个月";
        return "如不服本决定，" + from + "六十日内向" + issuer.appeal() + "申请行政复议，也" + from + months + "内依法向人民法院提起行政诉讼。";
    }
}
