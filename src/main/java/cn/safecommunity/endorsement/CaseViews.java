package cn.safecommunity.endorsement;

import cn.safecommunity.assessment.SiteAssessments;
import cn.safecommunity.community.Communities;
import cn.safecommunity.community.Community;
import cn.safecommunity.community.Materials;
import cn.safecommunity.document.Letters;
import cn.safecommunity.endorsement.CaseView.TaskView;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.organisation.People;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the forms show of a case. */
@Component
class CaseViews {

    private static final Map<String, String> STATES = Map.of(
            "draft", "草稿",
            "running", "办理中",
            "conferred", "已命名",
            "rejected", "未通过",
            "failed", "评定不合格",
            "withdrawn", "已撤回");

    private final Communities communities;
    private final Organisations organisations;
    private final People people;
    private final Materials materials;
    private final Letters letters;
    private final OpinionRepository opinions;
    private final SiteAssessments assessments;
    private final Objections objections;
    private final CaseRecord record;

    CaseViews(
            Communities communities,
            Organisations organisations,
            People people,
            Materials materials,
            Letters letters,
            OpinionRepository opinions,
            SiteAssessments assessments,
            Objections objections,
            CaseRecord record) {
        this.communities = communities;
        this.organisations = organisations;
        this.people = people;
        this.materials = materials;
        this.letters = letters;
        this.opinions = opinions;
        this.assessments = assessments;
        this.objections = objections;
        this.record = record;
    }

    static String stateName(String state) {
        return STATES.getOrDefault(state, state);
    }

    CaseView of(EndorsementCase application, @Nullable TaskView task) {
        Community community = communities.get(application.community());
        long id = application.id();
        return new CaseView(
                id,
                application.businessKey(),
                application.chain(),
                Chain.label(application.chain()),
                application.state(),
                stateName(application.state()),
                unit(application, community),
                application.appliedOn(),
                people.nameOf(application.applicant()),
                materials.of(id).stream()
                        .map(each -> CaseView.MaterialLine.of(each, people.nameOf(each.uploadedBy())))
                        .toList(),
                materials.required(id, application.chain(), community.unitType()).stream()
                        .map(each -> new CaseView.RequiredLine(each.type(), each.label(), each.present()))
                        .toList(),
                letters.of(id).stream().map(CaseView.DocumentLine::of).toList(),
                opinions.of(id).stream().map(this::line).toList(),
                assessmentLines(id),
                record.of(id).stream()
                        .map(line -> new CaseView.RecordLine(line.at(), line.kind(), line.text()))
                        .toList(),
                objections.of(id).stream()
                        .map(each -> new CaseView.ObjectionLine(
                                each.id(), each.name(), each.contact(), each.content(), each.raisedAt(), each.state()))
                        .toList(),
                task);
    }

    private CaseView.Unit unit(EndorsementCase application, Community community) {
        return new CaseView.Unit(
                community.code(),
                organisations.get(community.code()).name(),
                application.county(),
                organisations.get(application.county()).name(),
                community.unitType(),
                community.unitTypeName(),
                community.registeredOn(),
                community.safetyRecords().stream()
                        .map(each -> new CaseView.Safety(
                                each.year(),
                                each.accidents(),
                                each.deaths(),
                                each.seriousInjuries(),
                                each.withinTarget(),
                                each.gravestAccident()))
                        .toList());
    }

    private List<CaseView.AssessmentLine> assessmentLines(long id) {
        return assessments.of(id).stream()
                .map(sheet -> new CaseView.AssessmentLine(
                        sheet.round(),
                        sheet.assessor(),
                        people.nameOf(sheet.assessor()),
                        sheet.total(),
                        sheet.hasZero(),
                        sheet.remark(),
                        sheet.givenAt()))
                .toList();
    }

    private CaseView.OpinionLine line(Opinion opinion) {
        TaskRule rule = TaskRule.of(opinion.task()).orElseThrow();
        return new CaseView.OpinionLine(
                opinion.id(),
                opinion.level(),
                Level.of(opinion.level()).label(),
                opinion.task(),
                rule.label(),
                opinion.person(),
                people.nameOf(opinion.person()),
                opinion.decision(),
                opinion.decision() == null ? null : rule.decisionLabel(opinion.decision()),
                opinion.opinion(),
                opinion.returnTo(),
                opinion.returnTo() == null ? null : Level.returnLabel(opinion.returnTo()),
                lines(opinion.missingItems()),
                opinion.at());
    }

    /** The lines of a text, none for null. */
    static List<String> lines(@Nullable String text) {
        return text == null ? List.of() : text.lines().toList();
    }
}
