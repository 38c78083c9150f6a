package cn.safecommunity.endorsement;

import cn.safecommunity.community.Material;
import cn.safecommunity.document.IssuedDocument;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case at a glance, as the forms show it. */
record CaseView(
        long id,
        @Nullable String businessKey,
        String chain,
        String chainName,
        String state,
        String stateName,
        Unit community,
        @Nullable LocalDate appliedOn,
        String applicant,
        List<MaterialLine> materials,
        List<RequiredLine> requiredMaterials,
        List<DocumentLine> documents,
        List<OpinionLine> opinions,
        List<AssessmentLine> assessments,
        List<RecordLine> record,
        List<ObjectionLine> objections,
        @Nullable TaskView task) {

    record Unit(
            String code,
            String name,
            String countyCode,
            String countyName,
            String unitType,
            String unitTypeName,
            LocalDate registeredOn,
            List<Safety> safetyRecords) {}

    record Safety(
            int year, int accidents, int deaths, int seriousInjuries, boolean withinTarget, String gravestAccident) {}

    record MaterialLine(
            long id,
            String type,
            String typeLabel,
            String fileName,
            int version,
            boolean current,
            long size,
            String sha256,
            String uploadedBy,
            Instant uploadedAt) {

        static MaterialLine of(Material material, String uploader) {
            return new MaterialLine(
                    material.id(),
                    material.type(),
                    material.typeLabel(),
                    material.fileName(),
                    material.version(),
                    material.current(),
                    material.size(),
                    material.sha256(),
                    uploader,
                    material.uploadedAt());
        }
    }

    record RequiredLine(String type, String label, boolean present) {}

    record DocumentLine(long id, String number, String kind, String kindName, String title, Instant issuedAt) {

        static DocumentLine of(IssuedDocument document) {
            return new DocumentLine(
                    document.id(),
                    document.number(),
                    document.kind(),
                    document.kindName(),
                    document.title(),
                    document.issuedAt());
        }
    }

    record OpinionLine(
            long id,
            String level,
            String levelName,
            String task,
            String taskName,
            String person,
            String personName,
            @Nullable String decision,
            @Nullable String decisionName,
            String opinion,
            @Nullable String returnTo,
            @Nullable String returnToName,
            List<String> missingItems,
            Instant at) {}

    record AssessmentLine(
            int round,
            String assessor,
            String assessorName,
            BigDecimal total,
            boolean hasZero,
            String remark,
            Instant at) {}

    record RecordLine(Instant at, String kind, String text) {}

    record ObjectionLine(long id, String name, String contact, String text, Instant at, String state) {}

    /** The task at hand: what may be decided and how much time is left. */
    record TaskView(
            String id,
            String key,
            String name,
            String level,
            String levelName,
            List<Choice> decisions,
            List<Choice> returnTo,
            List<String> missingItems,
            @Nullable String otherSide,
            @Nullable DeadlineView deadline) {}

    record Choice(String value, String label) {}

    record DeadlineView(Instant dueAt, int workingDaysLeft, String light, boolean provisional) {}
}
