package cn.safecommunity.creation;

import cn.safecommunity.assessment.SheetKey;
import cn.safecommunity.assessment.SheetKind;
import cn.safecommunity.assessment.Sheets;
import cn.safecommunity.assessment.SiteAssessment;
import cn.safecommunity.organisation.Groups;
import cn.safecommunity.policy.Level;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/** What the city's preliminary checks (初验) came to. */
@Service
public class PreliminaryScores {

    private static final int MOST_ROUNDS = 9;

    private final Creations creations;
    private final Sheets sheets;

    PreliminaryScores(Creations creations, Sheets sheets) {
        this.creations = creations;
        this.sheets = sheets;
    }

    /** The points of the latest signed sheet of a community's latest creation; empty when nobody has checked it. */
    public Optional<BigDecimal> latestOf(String community) {
        return creations.of(community).stream()
                .findFirst()
                .flatMap(creation -> IntStream.rangeClosed(1, MOST_ROUNDS)
                        .mapToObj(round -> new SheetKey(creation.caseId(), SheetKind.PRELIMINARY, round))
                        .map(key -> sheets.result(key, Groups.examiner(Level.CITY, null)))
                        .takeWhile(Optional::isPresent)
                        .flatMap(Optional::stream)
                        .reduce((earlier, later) -> later))
                .map(SiteAssessment::total);
    }
}
