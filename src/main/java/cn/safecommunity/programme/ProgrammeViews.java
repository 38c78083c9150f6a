package cn.safecommunity.programme;

import cn.safecommunity.organisation.Organisation;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.organisation.UnitKind;
import cn.safecommunity.policy.FieldProblem;
import cn.safecommunity.policy.ProgrammePlan;
import cn.safecommunity.policy.ProgrammePlans;
import cn.safecommunity.programme.ProgrammeView.CountyName;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together what people see of a programme and of the policies on offer. */
@Component
class ProgrammeViews {

    private final Programmes programmes;
    private final ProgrammeDrafts drafts;
    private final ProgrammePlans plans;
    private final Organisations organisations;

    ProgrammeViews(Programmes programmes, ProgrammeDrafts drafts, ProgrammePlans plans, Organisations organisations) {
        this.programmes = programmes;
        this.drafts = drafts;
        this.plans = plans;
        this.organisations = organisations;
    }

    /** Every policy, with the dates of the next first year. */
    List<ProgrammeView> offered() {
        return plans.offered().stream()
                .map(plan -> plan.startingIn(drafts.nextFirstYear(plan)))
                .map(plan -> new ProgrammeView(
                        null,
                        Programme.businessKeyOf(plan),
                        plan.policy(),
                        plan.name(),
                        plan.notice(),
                        "offered",
                        null,
                        false,
                        programmes.countiesOfTheCity().size(),
                        ProgrammeView.fields(plan, plan),
                        plan.criteria(),
                        drafts.problems(plan),
                        null,
                        null,
                        List.of()))
                .toList();
    }

    ProgrammeView of(Programme programme) {
        ProgrammePlan policy = plans.get(programme.plan().policy());
        List<FieldProblem> problems = programme.isDraft() ? drafts.problems(programme.plan()) : List.of();
        return new ProgrammeView(
                programme.caseId(),
                programme.businessKey(),
                programme.plan().policy(),
                programme.plan().name(),
                programme.plan().notice(),
                programme.state(),
                programme.isDraft() ? programme.seen() : null,
                programme.isDraft() && drafts.isOver(programme.plan()),
                programmes.countiesOfTheCity().size(),
                ProgrammeView.fields(programme.plan(), policy),
                policy.criteria(),
                problems,
                programme.startedOn(),
                programme.endedOn(),
                participants(programme));
    }

    private List<CountyName> participants(Programme programme) {
        if (programme.isDraft()) {
            return Stream.concat(programmes.countiesOfTheCity().stream(), programmes.zonesOfTheCity().stream())
                    .map(each -> new CountyName(each.code(), each.name(), each.kind() == UnitKind.COUNTY))
                    .toList();
        }
        return programmes.counties(programme.caseId()).stream()
                .map(each -> new CountyName(each.county(), name(each.county()), each.quota()))
                .toList();
    }

    private String name(String code) {
        Organisation unit = organisations.get(code);
        return unit.name();
    }
}
