package cn.safecommunity.endorsement;

import cn.safecommunity.assessment.AssessorTeam;
import cn.safecommunity.casefile.CaseFile;
import cn.safecommunity.casefile.CaseScopes;
import cn.safecommunity.organisation.CaseScope;
import org.springframework.stereotype.Component;

/** Who may see an application: as far as it has come, and the team on site. */
@Component
class EndorsementScopes implements CaseScopes {

    private final CaseRepository cases;
    private final AssessorTeam team;

    EndorsementScopes(CaseRepository cases, AssessorTeam team) {
        this.cases = cases;
        this.team = team;
    }

    @Override
    public String kind() {
        return EndorsementCase.KIND;
    }

    @Override
    public CaseScope scope(CaseFile file) {
        return cases.find(file.id()).orElseThrow().scope(team.of(file.id()));
    }
}
