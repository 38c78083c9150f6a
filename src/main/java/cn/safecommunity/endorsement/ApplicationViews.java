package cn.safecommunity.endorsement;

import cn.safecommunity.assessment.SiteAssessments;
import cn.safecommunity.casefile.CaseFileView.MaterialLine;
import cn.safecommunity.casefile.CaseFileView.TaskView;
import cn.safecommunity.casefile.CaseLines;
import cn.safecommunity.community.Community;
import cn.safecommunity.material.Materials;
import cn.safecommunity.organisation.People;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the forms show of an application. */
@Component
class ApplicationViews {

    private final UnitLines units;
    private final People people;
    private final Materials materials;
    private final CaseLines lines;
    private final SiteAssessments assessments;
    private final ObjectionLines objections;
    private final Vetoes vetoes;

    ApplicationViews(
            UnitLines units,
            People people,
            Materials materials,
            CaseLines lines,
            SiteAssessments assessments,
            ObjectionLines objections,
            Vetoes vetoes) {
        this.units = units;
        this.people = people;
        this.materials = materials;
        this.lines = lines;
        this.assessments = assessments;
        this.objections = objections;
        this.vetoes = vetoes;
    }

    ApplicationView of(Application application, @Nullable TaskView task) {
        Community unit = units.unit(application);
        long id = application.id();
        List<MaterialLine> files = lines.materials(id);
        return new ApplicationView(
                id,
                Application.KIND,
                application.businessKey(),
                application.chain(),
                application.chain().label(),
                application.state(),
                application.state().label(),
                units.of(application, unit),
                application.appliedOn(),
                people.nameOf(application.applicant()),
                files,
                materials.required(
                        files.stream()
                                .filter(MaterialLine::current)
                                .map(MaterialLine::type)
                                .collect(Collectors.toSet()),
                        application.chain(),
                        unit.unitType()),
                lines.documents(id),
                lines.opinions(id),
                assessmentLines(id),
                lines.record(id),
                objections.of(application),
                application.isRunning()
                        ? vetoes.against(unit, application.chain()).stream()
                                .map(Reason::sentence)
                                .toList()
                        : List.of(),
                task);
    }

    private List<ApplicationView.AssessmentLine> assessmentLines(long id) {
        return assessments.finished(id).stream()
                .map(sheet -> new ApplicationView.AssessmentLine(
                        sheet.round(),
                        sheet.assessor(),
                        people.nameOf(sheet.assessor(), sheet.givenAt()),
                        sheet.total(),
                        sheet.hasZero(),
                        sheet.remark(),
                        sheet.givenAt()))
                .toList();
    }
}
