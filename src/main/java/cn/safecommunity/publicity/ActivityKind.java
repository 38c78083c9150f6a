package cn.safecommunity.publicity;

import cn.safecommunity.Refusal;
import java.util.Arrays;

/** What an activity was; the notice names contests, performances, forums, discussions and the media (5-4), and mobilisation (4-phase1). */
enum ActivityKind {
    MOBILISATION("mobilisation", "动员部署"),
    MEDIA("media", "新闻媒体宣传"),
    CONTEST("contest", "安全知识竞赛"),
    PERFORMANCE("performance", "安全文艺演出"),
    FORUM("forum", "安全文化论坛"),
    DISCUSSION("discussion", "居民安全问题讨论"),
    OTHER("other", "其他宣传活动");

    private final String id;
    private final String label;

    ActivityKind(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** The kind of that id; refuses what is none. */
    static ActivityKind of(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id.equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.at("kind", "请选择活动类别。"));
    }

    String id() {
        return id;
    }

    String label() {
        return label;
    }
}
