package cn.safecommunity.creation;

import cn.safecommunity.community.Registrations;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A creation as the forms show it.
 *
 * @param seenSeven says which state of the seven 有 this is, {@code seenItems} the same of the list; whoever sends them on says it
 * @param upToStandardSince since when the unit is up to standard (达标), which is not a title
 */
record CreationView(
        CreationState state,
        String stateName,
        LocalDate beganOn,
        @Nullable LocalDate endedOn,
        @Nullable String unitTypeName,
        @Nullable LocalDate registeredOn,
        @Nullable LocalDate upToStandardSince,
        List<Registrations.Answer> registration,
        String countersignRule,
        List<Department> departments,
        List<Round> countersignatures,
        List<Seven> seven,
        List<Item> items,
        String seenSeven,
        String seenItems) {

    /** A department that could be asked. */
    record Department(String key, String name) {}

    /** One department in one round. */
    record Round(
            int round,
            String department,
            String departmentName,
            String state,
            String stateName,
            Instant dueAt,
            @Nullable String personName,
            @Nullable String opinion,
            @Nullable Instant answeredAt) {}

    /** One of the seven 有; {@code present} is null before it was looked at. */
    record Seven(
            String item,
            String label,
            @Nullable Boolean present,
            @Nullable String remark,
            String seen) {}

    /** One line of the rectification list. */
    record Item(
            long id,
            String source,
            String text,
            String state,
            String stateName,
            String foundBy,
            @Nullable String answer,
            @Nullable String closedByName,
            @Nullable Instant closedAt,
            @Nullable String objection,
            @Nullable String verifiedByName,
            @Nullable Instant verifiedAt,
            String seen) {}

    static String countersignName(String state) {
        return switch (state) {
            case CountersignTally.OPEN -> "待会签";
            case CountersignTally.APPROVE -> "同意";
            case CountersignTally.RETURN -> "退回";
            case CountersignTally.REJECT -> "不同意";
            case CountersignTally.SEALED -> "已答复，全部答复后公开";
            case CountersignTally.SILENT -> "逾期未答复";
            case CountersignTally.REMOVED -> "不再会签";
            default -> "随结果关闭";
        };
    }

    static String itemName(String state) {
        return switch (state) {
            case RectificationItem.DRAFT -> "拟列入";
            case RectificationItem.OPEN -> "待整改";
            case RectificationItem.CLOSED -> "已整改，待核实";
            default -> "已核实到位";
        };
    }
}
