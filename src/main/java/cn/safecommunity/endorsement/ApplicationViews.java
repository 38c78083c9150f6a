package cn.safecommunity.endorsement;

import cn.safecommunity.WrittenDay;
import cn.safecommunity.assessment.SiteAssessments;
import cn.safecommunity.casefile.CaseFacts;
import cn.safecommunity.casefile.CaseFacts.Fact;
import cn.safecommunity.casefile.CaseFileView.MaterialLine;
import cn.safecommunity.casefile.CaseFileView.TaskView;
import cn.safecommunity.casefile.CaseLines;
import cn.safecommunity.community.Community;
import cn.safecommunity.material.Materials;
import cn.safecommunity.organisation.People;
import java.util.ArrayList;
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
                application.isDraft()
                        ? Application.seen(
                                files.stream().filter(MaterialLine::current).map(MaterialLine::id))
                        : null,
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
                units.title(application).orElse(null),
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

    /** What stands of it on the approval sheet; experts are named to authorities only. */
    CaseFacts facts(Application application, boolean named) {
        ApplicationView.Unit unit = units.of(application, units.unit(application));
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact("申报单位", unit.countyName() + unit.name()),
                new Fact("单位类型", unit.unitTypeName()),
                new Fact("申报称号", application.chain().label()),
                new Fact("创建备案日期", WrittenDay.of(unit.registeredOn())),
                new Fact("申报人", people.nameOf(application.applicant()))));
        if (application.appliedOn() != null) {
            facts.add(new Fact("申报日期", WrittenDay.of(application.appliedOn())));
        }
        unit.safetyRecords().forEach(year -> facts.add(new Fact(year.year() + "年安全记录", sentence(year))));
        List<Fact> results = assessmentLines(application.id()).stream()
                .map(sheet -> new Fact(
                        "第 %d 轮现场评定%s".formatted(sheet.round(), named ? "，" + sheet.assessorName() : ""),
                        "%s 分，%s。%s"
                                .formatted(
                                        sheet.total().toPlainString(),
                                        sheet.hasZero() ? "有零分指标" : "无零分指标",
                                        sheet.remark())))
                .toList();
        return new CaseFacts(facts, results);
    }

    private static String sentence(ApplicationView.Safety year) {
        return "事故 %d 起，死亡 %d 人，重伤 %d 人，%s控制指标"
                .formatted(
                        year.accidents(), year.deaths(), year.seriousInjuries(), year.withinTarget() ? "没有超过" : "超过");
    }
}
