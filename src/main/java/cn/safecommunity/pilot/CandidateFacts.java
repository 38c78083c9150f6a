package cn.safecommunity.pilot;

import cn.safecommunity.organisation.Organisation;
import java.util.List;

/** What the decision {@code pilotEligibility} is asked with (notice clauses 3 and 4). */
record CandidateFacts(
        boolean creationUnit, boolean ownCounty, boolean abolished, boolean pilotAlready, int unarguedCriteria) {

    static CandidateFacts of(
            Candidate candidate, Organisation unit, String county, boolean pilotAlready, List<String> criteria) {
        return new CandidateFacts(
                unit.isSingleUnit(),
                county.equals(unit.parentCode()),
                unit.abolished(),
                pilotAlready,
                candidate.unargued(criteria));
    }
}
