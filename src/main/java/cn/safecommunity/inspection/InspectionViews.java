package cn.safecommunity.inspection;

import cn.safecommunity.organisation.Access;
import cn.safecommunity.organisation.CurrentUser;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts together what people see of an inspection; what the city office has not handed over yet is not shown to the county. */
@Component
class InspectionViews {

    private final Inspections inspections;
    private final Access access;
    private final CurrentUser currentUser;

    InspectionViews(Inspections inspections, Access access, CurrentUser currentUser) {
        this.inspections = inspections;
        this.access = access;
        this.currentUser = currentUser;
    }

    /**
     * An inspection as the forms show it.
     *
     * @param seen says which state of the findings this is; whoever completes a task about them sends it
     */
    record View(long programme, String county, LocalDate orderedOn, List<Finding> findings, String seen) {}

    View of(long caseId) {
        Inspection inspection = inspections.get(caseId);
        boolean city = access.sightOf(currentUser.id()).everything();
        List<Finding> shown = inspections.findings(caseId).stream()
                .filter(finding -> city || !finding.is(Finding.DRAFT))
                .map(finding -> city ? finding : finding.withoutVerdict())
                .toList();
        return new View(
                inspection.programme(), inspection.county(), inspection.orderedOn(), shown, Finding.seen(shown));
    }
}
