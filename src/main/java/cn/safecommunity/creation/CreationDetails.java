package cn.safecommunity.creation;

import cn.safecommunity.casefile.Signers;
import cn.safecommunity.casefile.Signers.Told;
import cn.safecommunity.community.Communities;
import cn.safecommunity.community.Community;
import cn.safecommunity.community.Registrations;
import cn.safecommunity.creation.CreationView.Item;
import cn.safecommunity.creation.CreationView.Seven;
import cn.safecommunity.policy.Level;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Signers signers;

    CreationDetails(
            Creations creations,
            Communities communities,
            Registrations registrations,
            Countersigners countersigners,
            SevenChecks seven,
            Rectifications rectifications,
            Signers signers) {
        this.creations = creations;
        this.communities = communities;
        this.registrations = registrations;
        this.countersigners = countersigners;
        this.seven = seven;
        this.rectifications = rectifications;
        this.signers = signers;
    }

    CreationView of(long caseId) {
        Creation creation = creations.get(caseId);
        Told told = signers.told();
        Map<SevenCheck, SevenChecks.Finding> found = seven.of(caseId);
        List<RectificationItem> list = rectifications.of(caseId);
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
                countersigners.rounds(caseId, told),
                sevenOf(found),
                list.stream().map(item -> item(item, told)).toList(),
                SevenChecks.seen(found),
                Rectifications.seen(list));
    }

    private static List<Seven> sevenOf(Map<SevenCheck, SevenChecks.Finding> found) {
        return Arrays.stream(SevenCheck.values())
                .map(item -> {
                    SevenChecks.Finding finding = found.get(item);
                    return new Seven(
                            item.id(),
                            "有" + item.label(),
                            finding == null ? null : finding.present(),
                            finding == null ? null : finding.remark(),
                            SevenChecks.seen(finding));
                })
                .toList();
    }

    private static Item item(RectificationItem each, Told told) {
        return new Item(
                each.id(),
                each.source(),
                each.text(),
                each.state(),
                CreationView.itemName(each.state()),
                each.foundBy(),
                each.answer(),
                told.nameOf(Level.COMMUNITY, each.closedBy(), each.closedAt()),
                each.closedAt(),
                each.objection(),
                told.nameOf(Level.CITY, each.verifiedBy(), each.verifiedAt()),
                each.verifiedAt(),
                each.seen());
    }
}
