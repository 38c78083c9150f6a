package cn.safecommunity.assessment;

import java.util.List;
import org.springframework.stereotype.Service;

/** What the assessors of a case found on site, from their signed sheets. */
@Service
public class SiteAssessments {

    private final SheetRepository sheets;
    private final SheetDesk desk;

    SiteAssessments(SheetRepository sheets, SheetDesk desk) {
        this.sheets = sheets;
        this.desk = desk;
    }

    /** All signed sheets of a case by round. */
    public List<SiteAssessment> of(long caseId) {
        return sheets.signed(caseId, SheetKind.ON_SITE).stream()
                .map(Sheet::result)
                .toList();
    }

    /** The sheets of one round. */
    public List<SiteAssessment> of(long caseId, int round) {
        return of(caseId).stream().filter(sheet -> sheet.round() == round).toList();
    }

    /** The rounds that nobody assesses any more: what the others found is shown to nobody before. */
    public List<SiteAssessment> finished(long caseId) {
        List<SiteAssessment> signed = of(caseId);
        if (signed.isEmpty()) {
            return signed;
        }
        List<Integer> open = desk.places(caseId, SheetKind.ON_SITE).stream()
                .map(SheetDesk.Place::round)
                .toList();
        return signed.stream().filter(sheet -> !open.contains(sheet.round())).toList();
    }
}
