package cn.safecommunity.community;

import cn.safecommunity.organisation.UnitKind;
import cn.safecommunity.safety.SafetyRecord;
import java.time.LocalDate;
import java.util.List;

/**
 * A registered creation unit with its safety records, the latest year first.
 *
 * @param registeredOn the day of its 备案, from which the months of creation count
 */
public record Community(String code, UnitKind unitType, LocalDate registeredOn, List<SafetyRecord> safetyRecords) {

    public Community {
        safetyRecords = List.copyOf(safetyRecords);
    }

    /** Whether the unit had an accident of the grade 较大 or worse since its registration. */
    public boolean hadGraveAccidentSinceRegistration() {
        return safetyRecords.stream().anyMatch(year -> year.hadGraveAccidentSince(registeredOn));
    }

    /** What the unit type is called in Chinese. */
    public String unitTypeName() {
        return switch (unitType) {
            case STREET -> "城市社区（街道）";
            case TOWNSHIP -> "农村社区（乡镇）";
            case ENTERPRISE -> "企业主导和工业园区型社区";
            case WHOLE_COUNTY -> "整区、整县";
            default -> unitType.label();
        };
    }
}
