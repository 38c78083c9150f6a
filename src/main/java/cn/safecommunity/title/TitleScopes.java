package cn.safecommunity.title;

import cn.safecommunity.assessment.AssessorTeam;
import cn.safecommunity.casefile.CaseFile;
import cn.safecommunity.casefile.CaseScopes;
import cn.safecommunity.organisation.CaseScope;
import org.springframework.stereotype.Component;

/** Who may see the file of a title: its unit and authorities, and the team that was named last to assess it again. */
@Component
class TitleScopes implements CaseScopes {

    private final AssessorTeam team;

    TitleScopes(AssessorTeam team) {
        this.team = team;
    }

    @Override
    public String kind() {
        return TitleDetails.KIND;
    }

    @Override
    public CaseScope scope(CaseFile file) {
        return file.scope(team.of(file.id()));
    }
}
