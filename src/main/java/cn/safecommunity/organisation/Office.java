package cn.safecommunity.organisation;

import org.jspecify.annotations.Nullable;

/**
 * The authority that acts for a jurisdiction, or the association: how it is called and reached.
 *
 * @param code the code of its organisation
 * @param name its full name, e.g. 汉滨区安全生产监督管理局
 * @param shortName what people call it, e.g. 汉滨区安监局
 * @param appeal to whom its decisions can be appealed (行政复议); null for a body that is no administrative authority
 */
public record Office(
        String code,
        String name,
        String shortName,
        @Nullable String telephone,
        @Nullable String address,
        @Nullable String appeal) {

    /** What it calls itself in its letters: 我局, 我厅, 我委, 本会. */
    public String we() {
        return switch (name.charAt(name.length() - 1)) {
            case '局' -> "我局";
            case '厅' -> "我厅";
            case '会' -> name.endsWith("委员会") ? "我委" : "本会";
            default -> "我单位";
        };
    }
}
