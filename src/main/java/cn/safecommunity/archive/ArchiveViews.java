package cn.safecommunity.archive;

import cn.safecommunity.casefile.CaseFileView.MaterialLine;
import cn.safecommunity.casefile.Papers;
import cn.safecommunity.creation.Creation;
import cn.safecommunity.creation.Creations;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.organisation.People;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Puts together what people see of an archive. */
@Component
class ArchiveViews {

    private final Archive archive;
    private final ArchivePlan plan;
    private final Creations creations;
    private final Papers papers;
    private final Organisations organisations;
    private final People people;
    private final Clock clock;

    ArchiveViews(
            Archive archive,
            ArchivePlan plan,
            Creations creations,
            Papers papers,
            Organisations organisations,
            People people,
            Clock clock) {
        this.archive = archive;
        this.plan = plan;
        this.creations = creations;
        this.papers = papers;
        this.organisations = organisations;
        this.people = people;
        this.clock = clock;
    }

    /** The whole archive of a community, with the case file that takes its materials, if there is one. */
    ArchiveView of(String community, boolean mayEdit) {
        Long caseId = creations.of(community).stream()
                .map(Creation::caseId)
                .findFirst()
                .orElse(null);
        List<ArchiveEntry> entries = archive.of(community);
        return new ArchiveView(
                community,
                organisations.nameOf(community),
                caseId,
                mayEdit,
                plan.elements(),
                plan.kinds(),
                entries(entries));
    }

    /** An entry as plain text. */
    String text(ArchiveEntry entry) {
        return ArchiveText.of(
                entry, plan.kind(entry.kind()), people.nameOf(entry.savedBy(), entry.savedAt()), clock.getZone());
    }

    ArchiveView.Entry entry(ArchiveEntry entry) {
        return entries(List.of(entry)).get(0);
    }

    /** Entries with their files and names, read at once however many there are. */
    List<ArchiveView.Entry> entries(List<ArchiveEntry> entries) {
        people.readNames(entries.stream().map(ArchiveEntry::savedBy).toList());
        Map<Long, MaterialLine> files = papers.lines(
                entries.stream().flatMap(entry -> entry.materials().stream()).toList());
        return entries.stream().map(entry -> entry(entry, files)).toList();
    }

    private ArchiveView.Entry entry(ArchiveEntry entry, Map<Long, MaterialLine> files) {
        return new ArchiveView.Entry(
                entry.id(),
                entry.version(),
                entry.kind(),
                plan.kinds().stream()
                        .filter(kind -> kind.key().equals(entry.kind()))
                        .map(ArchivePlan.Kind::label)
                        .findFirst()
                        .orElse(entry.kind()),
                entry.element(),
                entry.title(),
                entry.fields(),
                entry.materials().stream()
                        .map(material -> Objects.requireNonNull(files.get(material)))
                        .toList(),
                entry.removed(),
                people.nameOf(entry.savedBy(), entry.savedAt()),
                entry.savedAt(),
                entry.reason());
    }
}
