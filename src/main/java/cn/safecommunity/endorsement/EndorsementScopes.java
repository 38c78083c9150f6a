package cn.safecommunity.endorsement;

import cn.safecommunity.assessment.AssessorTeam;
import cn.safecommunity.casefile.CaseFile;
import cn.safecommunity.casefile.CaseScopes;
import cn.safecommunity.organisation.CaseScope;
import org.springframework.stereotype.Component;

/** Who may see an application: as far as it has come, and the team on site. */
@Component
class EndorsementScopes implements CaseScopes {

    private final ApplicationRepository applications;
    private final AssessorTeam team;

    EndorsementScopes(ApplicationRepository applications, AssessorTeam team) {
        this.applications = applications;
        this.team = team;
    }

    @Override
    public String kind() {
        return Application.KIND;
    }

    @Override
    public CaseScope scope(CaseFile file) {
        return applications.find(file.id()).orElseThrow().scope(team.of(file.id()));
    }
}
