package cn.safecommunity.safety;

import java.util.Arrays;
import java.util.Optional;

/**
 * What harmed people in a unit, as 安全社区评定管理办法(试行) 第7条(二) tells 生产安全事故 from 其他各类事故与伤害. The division of
 * the other accidents is an assumption; local governments set their control targets by such kinds.
 */
public enum HarmKind {
    WORK("work", "生产安全事故"),
    TRAFFIC("traffic", "道路交通事故"),
    FIRE("fire", "火灾事故"),
    DROWNING("drowning", "溺水事故"),
    SCHOOL("school", "学校事故"),
    OTHER("other", "其他事故"),
    /** Falls, burns, bites and the like that are no accident in the sense of the statistics; counted, not told one by one. */
    INJURY("injury", "伤害（未构成事故）");

    private final String id;
    private final String label;

    HarmKind(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** The kind of that id. */
    public static Optional<HarmKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }

    /** Whether it is told accident by accident. */
    public boolean isAccident() {
        return this != INJURY;
    }

    public String id() {
        return id;
    }

    public String label() {
        return label;
    }
}
