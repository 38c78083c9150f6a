package cn.safecommunity.endorsement;

import cn.safecommunity.community.Communities;
import cn.safecommunity.community.Community;
import cn.safecommunity.creation.Creations;
import cn.safecommunity.creation.PreliminaryScores;
import cn.safecommunity.material.Materials;
import cn.safecommunity.policy.Policy;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Collects what letters say of an applicant. */
@Component
class ApplicantFacts {

    private final Communities communities;
    private final Creations creations;
    private final PreliminaryScores scores;
    private final Materials materials;
    private final Policy policy;
    private final Clock clock;

    ApplicantFacts(
            Communities communities,
            Creations creations,
            PreliminaryScores scores,
            Materials materials,
            Policy policy,
            Clock clock) {
        this.communities = communities;
        this.creations = creations;
        this.scores = scores;
        this.materials = materials;
        this.policy = policy;
        this.clock = clock;
    }

    LetterFacts of(Application application) {
        Community community = communities.get(application.community());
        int papers = materials
                .required(application.id(), application.chain(), community.unitType())
                .size();
        return new LetterFacts(
                new EligibilityFacts(
                        application.chain(), community, policy.rule(application.chain()), LocalDate.now(clock)),
                creations.upToStandardSince(application.community()).orElse(null),
                scores.latestOf(application.community()).orElse(null),
                papers);
    }
}
