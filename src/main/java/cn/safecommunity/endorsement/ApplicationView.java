package cn.safecommunity.endorsement;

import cn.safecommunity.casefile.CaseFileView.DocumentLine;
import cn.safecommunity.casefile.CaseFileView.Link;
import cn.safecommunity.casefile.CaseFileView.MaterialLine;
import cn.safecommunity.casefile.CaseFileView.OpinionLine;
import cn.safecommunity.casefile.CaseFileView.RecordLine;
import cn.safecommunity.casefile.CaseFileView.TaskView;
import cn.safecommunity.material.RequiredMaterial;
import cn.safecommunity.organisation.UnitKind;
import cn.safecommunity.policy.Chain;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application at a glance, as the forms show it.
 *
 * @param seen what is sent with a draft, so that only what was seen is; null once it has been sent
 * @param vetoes why a running one ends at its next step
 * @param title where the title that was conferred lives on, for whoever may see that
 */
record ApplicationView(
        long id,
        String kind,
        @Nullable String businessKey,
        Chain chain,
        String chainName,
        ApplicationState state,
        String stateName,
        @Nullable String seen,
        Unit community,
        @Nullable LocalDate appliedOn,
        String applicant,
        List<MaterialLine> materials,
        List<RequiredMaterial> requiredMaterials,
        List<DocumentLine> documents,
        List<OpinionLine> opinions,
        List<AssessmentLine> assessments,
        List<RecordLine> record,
        List<ObjectionLine> objections,
        List<String> vetoes,
        @Nullable Link title,
        @Nullable TaskView task) {

    record Unit(
            String code,
            String name,
            String countyCode,
            String countyName,
            UnitKind unitType,
            String unitTypeName,
            LocalDate registeredOn,
            List<Safety> safetyRecords) {}

    record Safety(
            int year, int accidents, int deaths, int seriousInjuries, boolean withinTarget, String gravestAccident) {}

    record AssessmentLine(
            int round,
            String assessor,
            String assessorName,
            BigDecimal total,
            boolean hasZero,
            String remark,
            Instant at) {}

    /** {@code contact} is null for everybody but the authority that answers. */
    record ObjectionLine(long id, String name, @Nullable String contact, String text, Instant at, String state) {}
}
