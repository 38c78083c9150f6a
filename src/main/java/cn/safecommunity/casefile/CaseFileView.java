package cn.safecommunity.casefile;

import cn.safecommunity.deadline.Deadline;
import cn.safecommunity.document.IssuedDocument;
import cn.safecommunity.material.Material;
import cn.safecommunity.notification.CaseRecord;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case file at a glance, as the forms show it; {@code details} is the part of the room it belongs to. */
public record CaseFileView(
        long id,
        String kind,
        String kindName,
        @Nullable String businessKey,
        String subject,
        @Nullable String county,
        @Nullable String countyName,
        @Nullable String community,
        @Nullable String communityName,
        List<MaterialLine> materials,
        List<DocumentLine> documents,
        List<OpinionLine> opinions,
        List<RecordLine> record,
        @Nullable Object details,
        @Nullable TaskView task) {

    /**
     * A file.
     *
     * @param part which of several tasks of the case it was handed in with, null where it belongs to the whole case
     * @param partName what people call that task
     * @param pdf whether its pages can be had as PDF
     */
    public record MaterialLine(
            long id,
            String type,
            String typeLabel,
            String fileName,
            @Nullable String part,
            @Nullable String partName,
            int version,
            boolean current,
            long size,
            String sha256,
            String uploadedBy,
            Instant uploadedAt,
            boolean pdf) {

        /** The line of a material. */
        static MaterialLine of(Material material, @Nullable String partName, String uploader, boolean pdf) {
            return new MaterialLine(
                    material.id(),
                    material.type(),
                    material.typeLabel(),
                    material.fileName(),
                    material.part(),
                    partName,
                    material.version(),
                    material.current(),
                    material.size(),
                    material.sha256(),
                    uploader,
                    material.uploadedAt(),
                    pdf);
        }
    }

    /** An issued letter or certificate; {@code pdf}: its pages can be had as PDF. */
    public record DocumentLine(
            long id, String number, String kind, String kindName, String title, Instant issuedAt, boolean pdf) {

        static DocumentLine of(IssuedDocument document, boolean pdf) {
            return new DocumentLine(
                    document.id(),
                    document.number(),
                    document.kind(),
                    document.kindName(),
                    document.title(),
                    document.issuedAt(),
                    pdf);
        }
    }

    /**
     * What somebody answered to a task.
     *
     * @param personName who signed, null for whoever is told the office only, see {@link Signers}
     * @param recalled whether it was taken back
     * @param signature hash of the picture it was signed with, for whoever is told the name
     */
    public record OpinionLine(
            long id,
            String level,
            String levelName,
            String task,
            String taskName,
            @Nullable String person,
            @Nullable String personName,
            @Nullable String decision,
            @Nullable String decisionName,
            String opinion,
            @Nullable String returnTo,
            @Nullable String returnToName,
            List<String> missingItems,
            Instant at,
            boolean recalled,
            @Nullable String signature) {}

    /** What happened, in words. */
    public record RecordLine(Instant at, String kind, String text) {

        static RecordLine of(CaseRecord.Line line, boolean everybody) {
            return new RecordLine(line.at(), line.kind(), line.text(everybody));
        }
    }

    /** Another case file that this one came from or led to; {@code number} is what people call it. */
    public record Link(long id, String number) {}

    /**
     * The task at hand: what may be decided and how much time is left.
     *
     * @param filesOf the {@code part} of the files that belong to it alone, null where those of the whole case are its own
     */
    public record TaskView(
            String id,
            String key,
            String name,
            String level,
            String levelName,
            List<Choice> decisions,
            List<Choice> returnTo,
            List<String> missingItems,
            List<MaterialKind> materials,
            @Nullable String filesOf,
            @Nullable String otherSide,
            int part,
            @Nullable DeadlineView deadline,
            @Nullable LateView late) {}

    /** A value and what people read for it. */
    public record Choice(String value, String label) {}

    /** A kind of file that can be added while the task is open. */
    public record MaterialKind(String type, String label) {}

    /** How much time is left. */
    public record DeadlineView(Instant dueAt, int workingDaysLeft, String light, boolean provisional) {

        static DeadlineView of(Deadline deadline) {
            return new DeadlineView(
                    deadline.dueAt(),
                    deadline.workingDaysLeft(),
                    deadline.light().id(),
                    deadline.provisional());
        }
    }

    /**
     * Who let the red card come that this task answers to, and what has become of it.
     *
     * @param standing {@code late}; {@code putOff} to a day that is to come; {@code over}; or {@code begunAgain} after it was over
     * @param deadline of the time that runs now, null while none does
     * @param endedAt when it was over, null where that is not known or it is not over
     * @param done whether somebody has done it; not when it has ended without
     */
    public record LateView(
            String levelName,
            String taskName,
            String standing,
            @Nullable DeadlineView deadline,
            @Nullable Instant endedAt,
            boolean done) {}
}
