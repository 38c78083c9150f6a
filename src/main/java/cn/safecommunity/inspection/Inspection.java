package cn.safecommunity.inspection;

import java.time.LocalDate;

/** A round of inspection (巡回督导) of one county, ordered by the city office (notice clause 4-phase1). */
public record Inspection(long caseId, long programme, String county, String orderedBy, LocalDate orderedOn) {}
