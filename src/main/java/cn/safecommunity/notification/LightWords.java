package cn.safecommunity.notification;

import java.util.Map;

/** The lights and cards in the words that people read. */
final class LightWords {

    private static final Map<String, String> LEVELS = Map.of(
            "community", "创建单位",
            "county", "县区",
            "city", "市级",
            "province", "省级",
            "association", "协会");

    private LightWords() {}

    static String of(String level, String light) {
        String who = level(level);
        return switch (light) {
            case "yellowLight" -> who + "环节办理期限将到。";
            case "yellowCard" -> who + "环节已超过办理期限，发出黄牌，本单位负责人可直接办理。";
            case "redCard" -> who + "环节严重超期，发出红牌，已提请上级督办，并记入年度考核。";
            default -> throw new IllegalArgumentException("No light is called " + light);
        };
    }

    static String level(String level) {
        return LEVELS.getOrDefault(level, level);
    }

    static String subject(String light) {
        return switch (light) {
            case "yellowLight" -> "【安全社区】办理期限将到";
            case "yellowCard" -> "【安全社区】黄牌：已超过办理期限";
            default -> "【安全社区】红牌：严重超期";
        };
    }

    static String kind(String light) {
        return light.equals("yellowLight") ? "reminder" : light;
    }
}
