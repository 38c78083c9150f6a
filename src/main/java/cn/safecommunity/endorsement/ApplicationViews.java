package cn.safecommunity.endorsement;

import cn.safecommunity.assessment.SiteAssessments;
import cn.safecommunity.casefile.CaseFileView.TaskView;
import cn.safecommunity.casefile.CaseLines;
import cn.safecommunity.community.Communities;
import cn.safecommunity.community.Community;
import cn.safecommunity.community.Materials;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.organisation.People;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the forms show of an application. */
@Component
class ApplicationViews {

    private final Communities communities;
    private final Organisations organisations;
    private final People people;
    private final Materials materials;
    private final CaseLines lines;
    private final SiteAssessments assessments;
    private final ObjectionLines objections;
    private final Vetoes vetoes;

    ApplicationViews(
            Communities communities,
            Organisations organisations,
            People people,
            Materials materials,
            CaseLines lines,
            SiteAssessments assessments,
            ObjectionLines objections,
            Vetoes vetoes) {
        this.communities = communities;
        this.organisations = organisations;
        this.people = people;
        this.materials = materials;
        this.lines = lines;
        this.assessments = assessments;
        this.objections = objections;
        this.vetoes = vetoes;
    }

    ApplicationView of(Application application, @Nullable TaskView task) {
        Community community = communities.get(application.community());
        long id = application.id();
        return new ApplicationView(
                id,
                Application.KIND,
                application.businessKey(),
                application.chain(),
                application.chain().label(),
                application.state(),
                application.state().label(),
                unit(application, community),
                application.appliedOn(),
                people.nameOf(application.applicant()),
                lines.materials(id),
                materials.required(id, application.chain(), community.unitType()),
                lines.documents(id),
                lines.opinions(id),
                assessmentLines(id),
                lines.record(id),
                objections.of(application),
                application.isRunning()
                        ? vetoes.against(application).stream()
                                .map(Reason::sentence)
                                .toList()
                        : List.of(),
                task);
    }

    private ApplicationView.Unit unit(Application application, Community community) {
        return new ApplicationView.Unit(
                community.code(),
                organisations.get(community.code()).name(),
                application.county(),
                organisations.get(application.county()).name(),
                community.unitType(),
                community.unitTypeName(),
                community.registeredOn(),
                community.safetyRecords().stream()
                        .map(each -> new ApplicationView.Safety(
                                each.year(),
                                each.accidents(),
                                each.deaths(),
                                each.seriousInjuries(),
                                each.withinTarget(),
                                each.gravestAccident()))
                        .toList());
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
