package cn.safecommunity.assessment;

import cn.safecommunity.Forbidden;
import cn.safecommunity.Refusal;
import cn.safecommunity.Text;
import cn.safecommunity.assessment.TeamDesk.Place;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.organisation.People;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Replaces an expert who cannot go on, with a reason on the record; whoever named the team decides (assumption). The
 * place in the team stays, with its task; what the first expert had filled in stays that expert's draft.
 */
@Service
class TeamChanges {

    private final TeamDesk desk;
    private final AssessorTeam team;
    private final CaseFiles files;
    private final People people;
    private final CaseRecord record;

    TeamChanges(TeamDesk desk, AssessorTeam team, CaseFiles files, People people, CaseRecord record) {
        this.desk = desk;
        this.team = team;
        this.files = files;
        this.people = people;
        this.record = record;
    }

    @Transactional
    void replace(long caseId, String assessor, String replacement, String reason, String person) {
        files.visible(caseId, person);
        team.turn(caseId);
        Place place = desk.of(caseId, assessor)
                .orElseThrow(() -> Refusal.at(AssessmentVariables.ASSESSOR, "这位专家现在没有待办的评定，不能更换。请刷新页面后核对。"));
        if (!people.isMember(person, place.authority())) {
            throw new Forbidden("评定组成员由组成评定组的单位更换。");
        }
        if (place.signed()) {
            throw Refusal.at(AssessmentVariables.ASSESSOR, people.nameOf(assessor) + "已经签署评定表，不能更换。");
        }
        if (Text.isBlank(replacement)) {
            throw Refusal.at("replacement", "请选择接替的专家。");
        }
        String why = Text.required("reason", reason, Text.LONGEST_REASON, "请填写更换的原因。");
        team.replace(files.get(caseId), assessor, replacement, person);
        desk.hand(place, replacement);
        record.add(
                caseId,
                "team",
                "评定组更换专家：" + people.nameOf(assessor) + "换为" + people.nameOf(replacement) + "。原因：" + why,
                "评定组更换了一名专家。原因：" + why);
    }
}
