package cn.safecommunity.endorsement;

import cn.safecommunity.Refusal;
import java.util.Map;

/** The two chains of notice clause 3: {@code provincial} is reviewed by the city, {@code national} is sealed by it and filed. */
final class Chain {

    static final String PROVINCIAL = "provincial";
    static final String NATIONAL = "national";

    private static final Map<String, String> LABELS = Map.of(PROVINCIAL, "省级安全社区", NATIONAL, "全国安全社区");

    private Chain() {}

    /** The Chinese name of the title at the end of the chain. */
    static String label(String chain) {
        String label = LABELS.get(chain);
        if (label == null) {
            throw new Refusal("chain", "没有这种申报类型：" + chain + "，可选：省级安全社区（provincial）、全国安全社区（national）。");
        }
        return label;
    }

    /** The letter that business keys start with. */
    static String prefix(String chain) {
        return NATIONAL.equals(chain) ? "N" : "P";
    }

    /** The chain of a process definition key such as {@code provincialEndorsement}. */
    static String ofProcess(String processKey) {
        return processKey.startsWith(NATIONAL) ? NATIONAL : PROVINCIAL;
    }
}
