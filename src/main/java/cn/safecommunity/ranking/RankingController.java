package cn.safecommunity.ranking;

import cn.safecommunity.organisation.CurrentUser;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.organisation.Sight;
import cn.safecommunity.programme.ProgrammeAccess;
import cn.safecommunity.programme.Programmes;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The ranking of the pilots over REST: the city sees all of them, a county the places of its own. */
@RestController
class RankingController {

    private final Programmes programmes;
    private final Rankings rankings;
    private final Organisations organisations;
    private final ProgrammeAccess access;
    private final CurrentUser currentUser;

    RankingController(
            Programmes programmes,
            Rankings rankings,
            Organisations organisations,
            ProgrammeAccess access,
            CurrentUser currentUser) {
        this.programmes = programmes;
        this.rankings = rankings;
        this.organisations = organisations;
        this.access = access;
        this.currentUser = currentUser;
    }

    /**
     * The ranking.
     *
     * @param rule by what the pilots are compared, in words
     * @param pilots how many there are, also where not all of them are shown
     */
    record View(String rule, int pilots, List<Line> lines) {}

    /** One pilot with the name of its county and its standing in words. */
    record Line(@JsonUnwrapped RankedPilot ranked, String countyName, String stateName) {}

    @GetMapping("/api/programmes/{id}/ranking")
    View ranking(@PathVariable long id) {
        Sight sight = access.sight(currentUser.id());
        List<RankedPilot> all = rankings.of(programmes.get(id));
        return new View(
                PilotRanking.RULE,
                all.size(),
                all.stream()
                        .filter(ranked -> ProgrammeAccess.shows(sight, ranked.county()))
                        .map(ranked -> new Line(
                                ranked,
                                organisations.nameOf(ranked.county()),
                                ranked.state().label()))
                        .toList());
    }
}
