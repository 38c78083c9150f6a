package cn.safecommunity.endorsement;

import cn.safecommunity.casefile.Field;

/** The process variables of both chains beside those of every case and of every assessment. */
public final class ApplicationVariables {

    static final String VERDICT = "verdict";
    public static final String NOTICE_ENDS_AT = "noticeEndsAt";

    static final Field FILING_NUMBER = new Field("filingNumber", "备案编号").copied();
    static final Field RECEIPT_NUMBER = new Field("receiptNumber", "受理回执编号").copied();

    /** Why the province's system refused to file, and the association's the application. */
    static final String FILING_REASON = "filingReason";

    static final String APPLICATION_REASON = "applicationReason";

    private ApplicationVariables() {}
}
