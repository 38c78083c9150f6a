package cn.safecommunity.community;

import cn.safecommunity.Refusal;
import java.math.BigDecimal;
import java.util.Map;

/**
 * Whether the residents of an enterprise or a park are mainly its employees and their families (notice clause 3). The
 * notice gives no number for "mainly"; the policy's percentage has to be exceeded.
 */
final class Residents {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Residents() {}

    /** Refuses answers that do not fit together, or a unit whose residents are mainly others. */
    static void check(Map<String, Object> answers, int percent) {
        BigDecimal population = number(answers, "population");
        BigDecimal own = number(answers, "employees").add(number(answers, "families"));
        if (own.compareTo(population) > 0) {
            throw Refusal.at("population", "员工和家属共 " + own.toPlainString() + " 人，多于常住人口，请核对三个数字。");
        }
        if (own.multiply(HUNDRED).compareTo(population.multiply(BigDecimal.valueOf(percent))) <= 0) {
            throw Refusal.at(
                    "employees",
                    "企业主导和工业园区型社区的居民应以员工及其家属为主：须超过常住人口的 " + percent + "%（暂定，未见正式规定），现为 "
                            + own.toPlainString() + " 人，常住人口 " + population.toPlainString()
                            + " 人。请核对数字，或由所在乡镇、街道创建。");
        }
    }

    private static BigDecimal number(Map<String, Object> answers, String key) {
        return new BigDecimal(answers.getOrDefault(key, 0).toString());
    }
}
