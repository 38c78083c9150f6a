package cn.safecommunity.creation;

import cn.safecommunity.community.Communities;
import cn.safecommunity.community.Community;
import cn.safecommunity.community.Registrations;
import cn.safecommunity.creation.CreationView.Item;
import cn.safecommunity.creation.CreationView.Seven;
import cn.safecommunity.organisation.People;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the forms show of a creation besides opinions, files and record. */
@Component
class CreationDetails {

    private final Creations creations;
    private final Communities communities;
    private final Registrations registrations;
    private final Countersigners countersigners;
    private final SevenChecks seven;
    private final Rectifications rectifications;
    private final People people;

    CreationDetails(
            Creations creations,
            Communities communities,
            Registrations registrations,
            Countersigners countersigners,
            SevenChecks seven,
            Rectifications rectifications,
            People people) {
        this.creations = creations;
        this.communities = communities;
        this.registrations = registrations;
        this.countersigners = countersigners;
        this.seven = seven;
        this.rectifications = rectifications;
        this.people = people;
    }

    CreationView of(long caseId) {
        Creation creation = creations.get(caseId);
        Optional<Community> unit = communities.find(creation.community());
        return new CreationView(
                creation.state(),
                creation.state().label(),
                creation.beganOn(),
                creation.endedOn(),
                unit.map(Community::unitTypeName).orElse(null),
                unit.map(Community::registeredOn).orElse(null),
                creations.upToStandardSince(creation.community()).orElse(null),
                registrations.answers(creation.registeredAs()),
                countersigners.rule(),
                countersigners.departments(),
                countersigners.rounds(caseId),
                sevenOf(caseId),
                rectifications.of(caseId).stream().map(this::item).toList());
    }

    private List<Seven> sevenOf(long caseId) {
        Map<SevenCheck, SevenChecks.Finding> found = seven.of(caseId);
        return Arrays.stream(SevenCheck.values())
                .map(item -> {
                    SevenChecks.Finding finding = found.get(item);
                    return new Seven(
                            item.id(),
                            "有" + item.label(),
                            finding == null ? null : finding.present(),
                            finding == null ? null : finding.remark());
                })
                .toList();
    }

    private Item item(RectificationItem each) {
        return new Item(
                each.id(),
                each.source(),
                each.text(),
                each.state(),
                CreationView.itemName(each.state()),
                each.foundBy(),
                each.answer(),
                name(each.closedBy(), each.closedAt()),
                each.closedAt(),
                each.objection(),
                name(each.verifiedBy(), each.verifiedAt()),
                each.verifiedAt());
    }

    private @Nullable String name(@Nullable String person, @Nullable Instant at) {
        return person == null || at == null ? null : people.nameOf(person, at);
    }
}
