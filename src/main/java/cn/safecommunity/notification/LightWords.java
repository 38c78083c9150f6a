package cn.safecommunity.notification;

import cn.safecommunity.deadline.Light;
import cn.safecommunity.policy.Level;

/** The lights and cards in the words that people read. */
final class LightWords {

    private LightWords() {}

    static String of(Level level, String step, Light light) {
        return level.label() + "的“" + step + "”"
                + switch (light) {
                    case YELLOW_LIGHT -> "办理期限将到。";
                    case YELLOW_CARD -> "已超过办理期限，发出黄牌" + (level == Level.COMMUNITY ? "，请立即办理。" : "，本单位负责人可直接办理。");
                    case RED_CARD -> "严重超期，发出红牌，已提请上级督办，并记入年度考核。";
                    case GREEN -> throw inTime();
                };
    }

    static String subject(Light light) {
        return switch (light) {
            case YELLOW_LIGHT -> "【安全社区】办理期限将到";
            case YELLOW_CARD -> "【安全社区】黄牌：已超过办理期限";
            case RED_CARD -> "【安全社区】红牌：严重超期";
            case GREEN -> throw inTime();
        };
    }

    /** The kind of its line on the record. */
    static String kind(Light light) {
        return light == Light.YELLOW_LIGHT ? "reminder" : light.id();
    }

    private static IllegalArgumentException inTime() {
        return new IllegalArgumentException("Nobody is told that a stage is in time");
    }
}
