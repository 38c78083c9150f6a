package cn.safecommunity.register;

import cn.safecommunity.Asked;
import cn.safecommunity.AskedPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which page of the list of case files somebody asks for.
 *
 * @param kind the kind of case file, null for all
 * @param words every one of them stands in the case: its unit, number, starter or matter
 */
record CaseListRequest(Tab tab, State state, @Nullable String kind, List<String> words, AskedPage page) {

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
        AskedPage asked = AskedPage.read(page, size);
        return new CaseListRequest(
                Asked.one(Tab.values(), "tab", "我已办（handled）、我发起的（started）、单位案卷（visible）", tab),
                Asked.one(State.values(), "state", "全部（all）、草稿（draft）、办理中（running）、已办结（finished）", state),
                kind == null || kind.isEmpty() ? null : kind,
                Asked.words(search),
                asked);
    }
}
