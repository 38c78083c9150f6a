package cn.safecommunity.outgoing;

import cn.safecommunity.community.Communities;
import cn.safecommunity.community.Community;
import cn.safecommunity.community.Material;
import cn.safecommunity.community.Materials;
import cn.safecommunity.document.Letters;
import cn.safecommunity.endorsement.Cases;
import cn.safecommunity.endorsement.EndorsementCase;
import cn.safecommunity.organisation.Organisations;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what another authority receives of a case: facts and digests, no person's account. */
@Component
class OutgoingCases {

    private static final Set<String> LETTERS = Set.of("recommendation", "filing");

    private final Cases cases;
    private final Communities communities;
    private final Organisations organisations;
    private final Materials materials;
    private final Letters letters;

    OutgoingCases(
            Cases cases, Communities communities, Organisations organisations, Materials materials, Letters letters) {
        this.cases = cases;
        this.communities = communities;
        this.organisations = organisations;
        this.materials = materials;
        this.letters = letters;
    }

    OutgoingCase of(long caseId, String kind, @Nullable String filingNumber) {
        EndorsementCase found = cases.get(caseId);
        return new OutgoingCase(
                kind,
                Objects.requireNonNull(found.businessKey(), "Only a started case is sent"),
                found.chain(),
                unit(found),
                found.appliedOn(),
                filingNumber,
                letters(caseId),
                materials.of(caseId).stream()
                        .filter(Material::current)
                        .map(OutgoingCases::file)
                        .toList());
    }

    private OutgoingCase.Unit unit(EndorsementCase found) {
        Community community = communities.get(found.community());
        return new OutgoingCase.Unit(
                community.code(),
                organisations.get(community.code()).name(),
                community.unitType(),
                community.unitTypeName(),
                community.registeredOn(),
                found.county(),
                organisations.get(found.county()).name());
    }

    private List<OutgoingCase.Letter> letters(long caseId) {
        return letters.of(caseId).stream()
                .filter(letter -> LETTERS.contains(letter.kind()))
                .map(letter -> new OutgoingCase.Letter(letter.kind(), letter.number(), letter.title()))
                .toList();
    }

    private static OutgoingCase.File file(Material material) {
        return new OutgoingCase.File(
                material.type(),
                material.typeLabel(),
                material.fileName(),
                material.version(),
                material.size(),
                material.sha256());
    }
}
