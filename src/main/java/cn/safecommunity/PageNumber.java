package cn.safecommunity;

/** The page of a list that is asked for, counted from 1. */
public final class PageNumber {

    private static final int LAST = 1000;

    private PageNumber() {}

    /** The same number; refuses what is no page. */
    public static int check(int page) {
        if (page < 1 || page > LAST) {
            throw Refusal.at("page", "没有这一页，请从第 1 页开始查看。");
        }
        return page;
    }
}
