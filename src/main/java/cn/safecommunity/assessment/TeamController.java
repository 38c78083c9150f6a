package cn.safecommunity.assessment;

import cn.safecommunity.assessment.TeamDesk.Place;
import cn.safecommunity.casefile.CaseFile;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.organisation.Assessor;
import cn.safecommunity.organisation.CurrentUser;
import cn.safecommunity.organisation.People;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The teams at work over REST: for the authorities that named them. */
@RestController
@RequestMapping("/api/teams")
class TeamController {

    private final TeamDesk desk;
    private final TeamChanges changes;
    private final AssessorTeam team;
    private final CaseFiles files;
    private final People people;
    private final CurrentUser currentUser;

    TeamController(
            TeamDesk desk,
            TeamChanges changes,
            AssessorTeam team,
            CaseFiles files,
            People people,
            CurrentUser currentUser) {
        this.desk = desk;
        this.changes = changes;
        this.team = team;
        this.files = files;
        this.people = people;
        this.currentUser = currentUser;
    }

    /** A team; {@code candidates} could take the place of a member. */
    record Team(
            long caseId,
            String subject,
            @Nullable String businessKey,
            String kindName,
            int round,
            List<Member> members,
            List<Candidate> candidates) {}

    /** A member; who has handed in has no place any more. */
    record Member(String userId, String name, String stateName, boolean mayReplace) {}

    record Candidate(String userId, String name) {}

    record Replacement(
            @Nullable String replacement, @Nullable String reason) {}

    @GetMapping
    List<Team> all() {
        Map<SheetKey, List<Place>> open = desk.of(currentUser.id()).stream()
                .collect(Collectors.groupingBy(Place::sheet, LinkedHashMap::new, Collectors.toList()));
        Set<Long> cases = open.keySet().stream().map(SheetKey::caseId).collect(Collectors.toSet());
        if (cases.isEmpty()) {
            return List.of();
        }
        Map<Long, CaseFile> about = files.byId(cases);
        Map<Long, List<String>> members = team.of(cases);
        people.readNames(members.values().stream().flatMap(List::stream).toList());
        List<Assessor> experts = people.assessors();
        return open.entrySet().stream()
                .map(one -> view(
                        one.getKey(),
                        one.getValue(),
                        Objects.requireNonNull(about.get(one.getKey().caseId())),
                        members.getOrDefault(one.getKey().caseId(), List.of()),
                        experts))
                .toList();
    }

    private Team view(SheetKey sheet, List<Place> open, CaseFile file, List<String> members, List<Assessor> experts) {
        return new Team(
                file.id(),
                file.subject(),
                file.businessKey(),
                sheet.kind().label(),
                sheet.round(),
                members.stream().map(member -> member(member, open)).toList(),
                experts.stream()
                        .filter(expert -> !members.contains(expert.person())
                                && !expert.person().equals(currentUser.id())
                                && expert.mayAssess(file.county()))
                        .map(TeamController::candidate)
                        .toList());
    }

    private Member member(String assessor, List<Place> open) {
        Place place = open.stream()
                .filter(each -> each.assessor().equals(assessor))
                .findFirst()
                .orElse(null);
        String state = place == null ? "已提交" : place.signed() ? "已签署，等待其他专家" : "评定中";
        return new Member(assessor, people.nameOf(assessor), state, place != null && !place.signed());
    }

    private static Candidate candidate(Assessor expert) {
        return new Candidate(expert.person(), expert.name());
    }

    @PutMapping("/{caseId}/{assessor}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void replace(@PathVariable long caseId, @PathVariable String assessor, @RequestBody Replacement request) {
        changes.replace(
                caseId,
                assessor,
                Objects.requireNonNullElse(request.replacement(), ""),
                Objects.requireNonNullElse(request.reason(), ""),
                currentUser.id());
    }
}
