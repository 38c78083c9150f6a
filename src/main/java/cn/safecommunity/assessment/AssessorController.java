package cn.safecommunity.assessment;

import cn.safecommunity.casefile.CaseFile;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.organisation.CurrentUser;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.organisation.People;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells whoever names a team which experts there are. */
@RestController
@RequestMapping("/api/assessors")
class AssessorController {

    private final CaseFiles files;
    private final People people;
    private final Organisations organisations;
    private final CurrentUser currentUser;

    AssessorController(CaseFiles files, People people, Organisations organisations, CurrentUser currentUser) {
        this.files = files;
        this.people = people;
        this.organisations = organisations;
        this.currentUser = currentUser;
    }

    record Expert(String userId, String name, String unit, String countyName, boolean eligible) {}

    /** All experts but whoever asks, who does not name themselves; those of the unit's own county may not assess it. */
    @GetMapping
    List<Expert> all(@RequestParam("case") long caseId) {
        String person = currentUser.id();
        CaseFile file = files.visible(caseId, person);
        return people.assessors().stream()
                .filter(expert -> !expert.person().equals(person))
                .map(expert -> new Expert(
                        expert.person(),
                        expert.name(),
                        expert.unit(),
                        organisations.nameOf(expert.countyCode()),
                        expert.mayAssess(file.county())))
                .toList();
    }
}
