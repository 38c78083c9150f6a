package cn.safecommunity.policy;

/**
 * What the annual assessment of a county counts (notice clause 5-leadership). The notice says that it is done and not
 * how: every number is an assumption of the policy file.
 *
 * @param leadingBody points for a leading body on record
 * @param firstReport points for a first report in time (notice clause 5-report), half of them for a late one
 * @param pilots points for all pilots designated, by their share of the quota
 * @param titles points for the titles a county is asked for
 * @param reports points for the reports that are due by the end of the year, in equal parts
 * @param answers points for findings of inspections that were answered in time, by their share
 * @param safety points for units that stayed within their control targets, by their share; a grave accident takes all
 * @param discipline points from which cards and open findings are taken, down to nothing
 */
public record AnnualRule(
        int leadingBody,
        int firstReport,
        int pilots,
        int titles,
        int reports,
        int answers,
        int safety,
        int discipline,
        int perYellowCard,
        int perRedCard,
        int perOpenFinding) {

    public AnnualRule {
        if (leadingBody + firstReport + pilots + titles + reports + answers + safety + discipline != 100) {
            throw new IllegalArgumentException("the eight parts of annualAssessment must add up to 100");
        }
        if (perYellowCard < 0 || perRedCard < 0 || perOpenFinding < 0) {
            throw new IllegalArgumentException("annualAssessment takes nothing below zero");
        }
    }
}
