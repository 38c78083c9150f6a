package cn.safecommunity.programme;

import cn.safecommunity.Refusal;
import cn.safecommunity.Seen;
import cn.safecommunity.WrittenDay;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.organisation.CityOffice;
import cn.safecommunity.organisation.LastChange;
import cn.safecommunity.pilot.SelectionTerms;
import cn.safecommunity.policy.FieldProblem;
import cn.safecommunity.policy.PlanField;
import cn.safecommunity.policy.ProgrammePlan;
import cn.safecommunity.policy.ProgrammePlans;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A programme before it starts: the city office sees every number of the policy and may change it. */
@Service
public class ProgrammeDrafts {

    /** How far ahead a programme may reach, in years; assumption. */
    private static final int YEARS_AHEAD = 10;

    private final ProgrammeRepository repository;
    private final ProgrammePlans plans;
    private final Programmes programmes;
    private final CaseFiles files;
    private final CityOffice cityOffice;
    private final LastChange lastChange;
    private final Clock clock;

    ProgrammeDrafts(
            ProgrammeRepository repository,
            ProgrammePlans plans,
            Programmes programmes,
            CaseFiles files,
            CityOffice cityOffice,
            LastChange lastChange,
            Clock clock) {
        this.repository = repository;
        this.plans = plans;
        this.programmes = programmes;
        this.files = files;
        this.cityOffice = cityOffice;
        this.lastChange = lastChange;
        this.clock = clock;
    }

    /** Only the city office starts a programme (notice clause 5-leadership). */
    public void requireCityOffice(String person) {
        cityOffice.require(person, "只有市安委办可以部署一轮创建工作，请用市安委办的账号登录。");
    }

    /** The first year in which nothing of the plan is over yet. */
    int nextFirstYear(ProgrammePlan plan) {
        LocalDate today = LocalDate.now(clock);
        ProgrammePlan thisYear = plan.startingIn(today.getYear());
        return thisYear.firstReport().isBefore(today) ? today.getYear() + 1 : today.getYear();
    }

    /** A new draft from a policy, for that first year. */
    @Transactional
    Programme open(String policy, int firstYear, String person) {
        requireCityOffice(person);
        requireYear(firstYear);
        ProgrammePlan plan = plans.get(policy).startingIn(firstYear);
        long caseId = files.openDraft(Programmes.KIND, null, null, plan.name(), person);
        repository.insert(caseId, plan, Programme.businessKeyOf(plan), person);
        return programmes.get(caseId);
    }

    /** A programme is planned from now on, and not for a far future. */
    private void requireYear(int firstYear) {
        int thisYear = LocalDate.now(clock).getYear();
        if (firstYear < thisYear || firstYear > thisYear + YEARS_AHEAD) {
            throw Refusal.at(
                    PlanField.firstYear.name(),
                    "“" + PlanField.firstYear.label() + "”须在 " + thisYear + " 至 " + (thisYear + YEARS_AHEAD) + " 之间，现为 "
                            + firstYear + "。");
        }
    }

    /**
     * Puts the numbers of the form into the draft; gives what is wrong, and then nothing is changed.
     *
     * @param seen what the person had seen of the draft; who does not say it writes over whatever is there
     */
    @Transactional
    List<FieldProblem> change(long caseId, String name, JsonNode fields, @Nullable String seen, String person) {
        requireCityOffice(person);
        Programme draft = repository.held(caseId).orElseThrow(Programmes::unknown);
        if (seen != null && draft.isDraft()) {
            requireSeen(seen, draft, "保存");
        }
        List<FieldProblem> problems = new ArrayList<>();
        plans.changed(draft.plan().policy(), name, fields, problems::addAll).ifPresent(plan -> {
            problems.addAll(problems(plan));
            if (problems.isEmpty()
                    && !repository.change(caseId, plan, Programme.businessKeyOf(plan), person, clock.instant())) {
                throw new Refusal("这一轮创建工作已经启动，不能再修改。");
            }
            if (problems.isEmpty()) {
                files.rename(caseId, plan.name());
            }
        });
        return problems;
    }

    /** Refuses who has not seen the draft as it is now, which nobody else can change any more. */
    void requireSeen(@Nullable String seen, Programme draft, String act) {
        Seen.require(seen, draft.seen(), "草稿", act, () -> lastChange.words(draft.changedBy(), draft.changedAt()));
    }

    /** Throws a draft away; refuses when it has been started. */
    @Transactional
    public void discard(long caseId, String person) {
        requireCityOffice(person);
        if (!repository.discard(caseId)) {
            throw new Refusal("这一轮创建工作已经启动，不是草稿，不能删除。");
        }
        files.discard(caseId);
    }

    /** A draft whose first report was due before today cannot be started any more. */
    boolean isOver(ProgrammePlan plan) {
        return plan.firstReport().isBefore(LocalDate.now(clock));
    }

    /** What keeps a plan from starting today in this city. */
    List<FieldProblem> problems(ProgrammePlan plan) {
        List<FieldProblem> problems =
                new ArrayList<>(plan.misfits(programmes.countiesOfTheCity().size()));
        LocalDate today = LocalDate.now(clock);
        LocalDate latest = LocalDate.of(today.getYear() + YEARS_AHEAD, 12, 31);
        for (PlanField field : PlanField.values()) {
            if (field.isDate() && plan.value(field) instanceof LocalDate day && day.isAfter(latest)) {
                problems.add(new FieldProblem(
                        field.name(),
                        "“" + field.label() + "”不能晚于" + WrittenDay.of(latest) + "，现为" + WrittenDay.of(day)
                                + "。请改为近几年的日期。"));
            }
        }
        if (isOver(plan)) {
            problems.add(new FieldProblem(
                    PlanField.firstReport.name(),
                    "“" + PlanField.firstReport.label() + "”已经过去：" + WrittenDay.of(plan.firstReport()) + "，今天是"
                            + WrittenDay.of(today) + "。请改为今天或以后的日期，或改“第一年度”。"));
        }
        return problems;
    }

    /** What the programme asks of the counties when they select their pilots. */
    SelectionTerms terms(Programme programme) {
        ProgrammePlan plan = programme.plan();
        return new SelectionTerms(
                programme.caseId(),
                plan.pilotsPerCounty(),
                plan.minCandidates(),
                plan.phaseThreeEnds(),
                plan.firstReport(),
                plan.confirmationDays(),
                plans.get(plan.policy()).criteria());
    }
}
