package cn.safecommunity.register;

import cn.safecommunity.Refusal;
import cn.safecommunity.Text;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which page of the list of case files somebody asks for.
 *
 * @param kind the kind of case file, null for all
 * @param words every one of them stands in the case: its unit, number, starter or matter
 * @param page counted from 1
 */
record CaseListRequest(Tab tab, State state, @Nullable String kind, List<String> words, int page, int size) {

    private static final int LONGEST_SEARCH = 100;
    private static final int LARGEST_PAGE = 100;

    /** Nobody turns so many pages; who looks for something that old searches for it. */
    private static final int LAST_ROW = 100_000;

    /** Whose case files. */
    enum Tab {
        /** in which the person has answered a task */
        HANDLED,
        /** which the person has begun */
        STARTED,
        /** which the person may see */
        VISIBLE
    }

    /** How far they are. */
    enum State {
        ALL,
        DRAFT,
        RUNNING,
        FINISHED
    }

    /** Reads what stands in an address; refuses with the name of the parameter that is wrong. */
    static CaseListRequest read(
            String tab, String state, @Nullable String kind, @Nullable String search, String page, String size) {
        int pageNumber = number("page", "页码", page, LAST_ROW);
        int pageSize = number("size", "每页条数", size, LARGEST_PAGE);
        if ((long) pageNumber * pageSize > LAST_ROW) {
            throw Refusal.at("page", "不能翻到这么靠后的页。请输入单位、编号或事项，缩小范围后再查。");
        }
        String text = Text.optional("search", search, LONGEST_SEARCH);
        List<String> words = text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split("[\\s\\u3000]+")).distinct().toList();
        return new CaseListRequest(
                one(Tab.values(), "tab", "我已办（handled）、我发起的（started）、单位案卷（visible）", tab),
                one(State.values(), "state", "全部（all）、草稿（draft）、办理中（running）、已办结（finished）", state),
                kind == null || kind.isEmpty() ? null : kind,
                words,
                pageNumber,
                pageSize);
    }

    private static int number(String name, String label, String given, int largest) {
        if (given.matches("[1-9][0-9]{0,5}") && Integer.parseInt(given) <= largest) {
            return Integer.parseInt(given);
        }
        throw Refusal.at(name, label + "（" + name + "）须是 1 到 " + largest + " 的整数，收到的是“" + shortened(given) + "”。");
    }

    private static <E extends Enum<E>> E one(E[] all, String name, String choices, String given) {
        return Arrays.stream(all)
                .filter(each -> each.name().equalsIgnoreCase(given))
                .findFirst()
                .orElseThrow(
                        () -> Refusal.at(name, "没有名为“" + shortened(given) + "”的选项，" + name + " 可以是：" + choices + "。"));
    }

    private static String shortened(String given) {
        return given.length() > 20 ? given.substring(0, 20) + "……" : given;
    }

    int offset() {
        return (page - 1) * size;
    }
}
