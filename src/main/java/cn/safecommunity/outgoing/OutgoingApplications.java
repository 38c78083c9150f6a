package cn.safecommunity.outgoing;

import cn.safecommunity.community.Communities;
import cn.safecommunity.community.Community;
import cn.safecommunity.document.Letters;
import cn.safecommunity.endorsement.Application;
import cn.safecommunity.endorsement.Applications;
import cn.safecommunity.material.Material;
import cn.safecommunity.material.Materials;
import cn.safecommunity.organisation.Organisations;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what another authority receives of an application: facts and digests, no person's account. */
@Component
class OutgoingApplications {

    private static final Set<String> LETTERS = Set.of("recommendation", "filing");

    private final Applications applications;
    private final Communities communities;
    private final Organisations organisations;
    private final Materials materials;
    private final Letters letters;

    OutgoingApplications(
            Applications applications,
            Communities communities,
            Organisations organisations,
            Materials materials,
            Letters letters) {
        this.applications = applications;
        this.communities = communities;
        this.organisations = organisations;
        this.materials = materials;
        this.letters = letters;
    }

    OutgoingApplication of(long caseId, String kind, @Nullable String filingNumber) {
        Application found = applications.get(caseId);
        return new OutgoingApplication(
                kind,
                Objects.requireNonNull(found.businessKey(), "Only a started case is sent"),
                found.chain(),
                unit(found),
                found.appliedOn(),
                filingNumber,
                letters(caseId),
                materials.of(caseId).stream()
                        .filter(Material::current)
                        .map(OutgoingApplications::file)
                        .toList());
    }

    private OutgoingApplication.Unit unit(Application found) {
        Community community = communities.get(found.community());
        return new OutgoingApplication.Unit(
                community.code(),
                organisations.nameOf(community.code()),
                community.unitType(),
                community.unitTypeName(),
                community.registeredOn(),
                found.county(),
                organisations.nameOf(found.county()));
    }

    private List<OutgoingApplication.Letter> letters(long caseId) {
        return letters.of(caseId).stream()
                .filter(letter -> LETTERS.contains(letter.kind()))
                .map(letter -> new OutgoingApplication.Letter(letter.kind(), letter.number(), letter.title()))
                .toList();
    }

    private static OutgoingApplication.File file(Material material) {
        return new OutgoingApplication.File(
                material.type(),
                material.typeLabel(),
                material.fileName(),
                material.version(),
                material.size(),
                material.sha256());
    }
}
