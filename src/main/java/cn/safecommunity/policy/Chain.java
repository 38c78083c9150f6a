package cn.safecommunity.policy;

import cn.safecommunity.Refusal;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** The two chains of notice clause 3: the provincial one is reviewed by the city, the national one is sealed by it and filed. */
public enum Chain {
    PROVINCIAL("provincial", "省级安全社区", "省级", Level.PROVINCE),
    NATIONAL("national", "全国安全社区", "全国", Level.ASSOCIATION);

    private final String id;
    private final String label;
    private final String rank;
    private final Level top;

    Chain(String id, String label, String rank, Level top) {
        this.id = id;
        this.label = label;
        this.rank = rank;
        this.top = top;
    }

    /** The word of the process variable {@code chain}. */
    @JsonValue
    public String id() {
        return id;
    }

    /** The Chinese name of the title at its end. */
    public String label() {
        return label;
    }

    /** The rank of that title as the notice calls it when it lists candidates, as in 省级候选. */
    public String rank() {
        return rank;
    }

    /** The level that assesses on site, publishes and confers. */
    public Level top() {
        return top;
    }

    /** The chain of that id; refuses any other word. */
    public static Chain of(String id) {
        return Arrays.stream(values())
                .filter(chain -> chain.id.equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.at("chain", "没有这种申报类型：" + id + "，可选：省级安全社区（provincial）、全国安全社区（national）。"));
    }
}
