package cn.safecommunity.worklist;

import cn.safecommunity.Asked;
import cn.safecommunity.AskedPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which page of the open tasks somebody asks for.
 *
 * @param words every one of them stands in the task's step or in its case: unit, number, starter or matter
 */
record WorklistRequest(Part part, Order order, List<String> words, AskedPage page) {

    /** Which of the tasks that are offered to the person's offices or given to the person. */
    enum Part {
        /** that the person has taken on, and that nobody has */
        MINE,
        /** all of them */
        OFFICE,
        /** whose yellow light shows */
        SOON,
        /** whose limit is over */
        LATE,
        /** that came back to be corrected */
        RETURNED,
        /** of a supervision, of whoever supervises and of whoever is supervised */
        SUPERVISED
    }

    /** What comes first. */
    enum Order {
        /** what is due first */
        URGENCY,
        /** what came last */
        NEWEST,
        /** by the unit's name, in the order of pinyin */
        UNIT,
        /** by the name of the step, in the order of pinyin */
        STEP
    }

    /** Reads what stands in an address; refuses with the name of the parameter that is wrong. */
    static WorklistRequest read(String part, String order, @Nullable String search, String page, String size) {
        AskedPage asked = AskedPage.read(page, size);
        return new WorklistRequest(
                Asked.one(
                        Part.values(),
                        "list",
                        "我的待办（mine）、本单位待办（office）、临期（soon）、超期（late）、退回（returned）、督办（supervised）",
                        part),
                Asked.one(Order.values(), "sort", "紧急程度（urgency）、最新到达（newest）、单位（unit）、环节（step）", order),
                Asked.words(search),
                asked);
    }
}
