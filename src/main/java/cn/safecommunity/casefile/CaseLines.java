package cn.safecommunity.casefile;

import cn.safecommunity.casefile.CaseFileView.DocumentLine;
import cn.safecommunity.casefile.CaseFileView.MaterialLine;
import cn.safecommunity.casefile.CaseFileView.OpinionLine;
import cn.safecommunity.casefile.CaseFileView.RecordLine;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.policy.ReturnTarget;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lines that every view of a case file shows: files, letters, opinions, record. */
@Component
public class CaseLines {

    private final Papers papers;
    private final Opinions opinions;
    private final CaseRecord record;
    private final TaskCatalogue catalogue;
    private final OpenTasks openTasks;
    private final Signers signers;

    CaseLines(
            Papers papers,
            Opinions opinions,
            CaseRecord record,
            TaskCatalogue catalogue,
            OpenTasks openTasks,
            Signers signers) {
        this.papers = papers;
        this.opinions = opinions;
        this.record = record;
        this.catalogue = catalogue;
        this.openTasks = openTasks;
        this.signers = signers;
    }

    public List<MaterialLine> materials(long caseId) {
        return papers.materials(caseId);
    }

    public List<DocumentLine> documents(long caseId) {
        return papers.documents(caseId);
    }

    /** What people answered; what independent assessors wrote only when none of them is still at work. */
    public List<OpinionLine> opinions(long caseId) {
        return opinions(caseId, opinions.of(caseId));
    }

    /** The same of opinions that have been read. */
    public List<OpinionLine> opinions(long caseId, List<Opinion> given) {
        if (given.isEmpty()) {
            return List.of();
        }
        Set<String> underWay = openTasks.open(caseId, catalogue.independent());
        Map<Long, String> names = signers.namesUnder(given);
        return given.stream()
                .filter(opinion -> !underWay.contains(opinion.task()))
                .map(opinion -> line(opinion, names.get(opinion.id())))
                .toList();
    }

    /** What happened; who is told no officers reads their offices. Nobody is asked about where no line names one. */
    public List<RecordLine> record(long caseId) {
        List<CaseRecord.Line> lines = record.of(caseId);
        boolean everybody = lines.stream().allMatch(line -> line.offices() == null)
                || signers.told().everybody();
        return lines.stream().map(line -> RecordLine.of(line, everybody)).toList();
    }

    private OpinionLine line(Opinion opinion, @Nullable String name) {
        TaskRule rule = catalogue.of(opinion.task());
        Decision decision = opinion.decision();
        ReturnTarget returnTo = opinion.returnTo();
        return new OpinionLine(
                opinion.id(),
                opinion.level().id(),
                opinion.level().label(),
                opinion.task(),
                rule.label(),
                name == null ? null : opinion.person(),
                name,
                decision == null ? null : decision.id(),
                decision == null ? null : rule.decisionLabel(decision),
                opinion.opinion(),
                returnTo == null ? null : returnTo.id(),
                returnTo == null ? null : returnTo.label(),
                lines(opinion.missingItems()),
                opinion.at(),
                opinion.recalled(),
                name == null ? null : opinion.signature());
    }

    /** The lines of a text, none for null. */
    public static List<String> lines(@Nullable String text) {
        return text == null ? List.of() : text.lines().toList();
    }
}
