package cn.safecommunity.inspection;

import cn.safecommunity.NotFound;
import cn.safecommunity.PlausibleDate;
import cn.safecommunity.Refusal;
import cn.safecommunity.Text;
import cn.safecommunity.WrittenDay;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.casefile.TaskAnswer;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.programme.Programme;
import cn.safecommunity.programme.Programmes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rounds of inspection: what was found, what the county answered, what is settled. */
@Service("inspections")
public class Inspections {

    /** The kind of case file of a round of inspection. */
    public static final String KIND = "inspection";

    private static final int MAX_TEXT = 2000;

    /** As far ahead as a finding may be put right; assumption. */
    private static final int LONGEST_YEARS = 2;

    private final InspectionRepository repository;
    private final Programmes programmes;
    private final CaseFiles files;
    private final Organisations organisations;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Inspections(
            InspectionRepository repository,
            Programmes programmes,
            CaseFiles files,
            Organisations organisations,
            Clock clock,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.programmes = programmes;
        this.files = files;
        this.organisations = organisations;
        this.clock = clock;
        this.events = events;
    }

    /** The inspection of this case file. */
    public Inspection get(long caseId) {
        return repository.find(caseId).orElseThrow(() -> new NotFound("没有找到这次督导检查，请从任务列表重新打开。"));
    }

    /** Opens a round for a county of a running programme. */
    @Transactional
    Inspection open(long programme, String county, String person) {
        Programme found = programmes.get(programme);
        if (!found.isRunning()) {
            throw Refusal.at("programme", "“" + found.plan().name() + "”不在进行中，不能安排督导检查。请选择进行中的创建工作。");
        }
        if (programmes.counties(programme).stream()
                .noneMatch(each -> each.county().equals(county))) {
            throw Refusal.at("county", "“" + county + "”不是参加这一轮创建工作的县区，请从列表中选择。");
        }
        String subject = organisations.nameOf(county) + " " + found.plan().name() + " 巡回督导检查";
        Inspection opened = new Inspection(
                files.open(KIND, county, null, subject), programme, county, person, LocalDate.now(clock));
        repository.insert(opened);
        return opened;
    }

    public List<Finding> findings(long caseId) {
        return repository.findings(caseId);
    }

    /** How many findings of each county were told and not settled at the end of that day. */
    public Map<String, Integer> unsettled(long programme, LocalDate day) {
        return repository.unsettled(programme, day);
    }

    /** A finding as a form sends it: a new one without an id, or the verdict on an answer. */
    public record Input(
            @Nullable Long id,
            @Nullable String text,
            @Nullable LocalDate dueOn,
            @Nullable String verdict) {}

    /** One save after the other, for whoever looks at what stands there first. */
    void turn(long caseId) {
        repository.turn(caseId);
    }

    /** Keeps what the city office is writing: new findings and verdicts. */
    @Transactional
    public void record(long caseId, List<Input> inputs) {
        LocalDate today = LocalDate.now(clock);
        List<Finding> known = findings(caseId);
        repository.replaceDrafts(
                caseId,
                inputs.stream()
                        .filter(input -> input.id() == null)
                        .map(input -> fresh(input, today))
                        .toList());
        for (Input input : inputs) {
            Optional<Finding> finding = known.stream()
                    .filter(each -> ((Long) each.id()).equals(input.id()))
                    .findFirst();
            finding.filter(each -> each.is(Finding.ANSWERED)).ifPresent(each -> judge(caseId, each, input, today));
        }
    }

    private static Finding fresh(Input input, LocalDate today) {
        String text = Text.required("text", input.text(), MAX_TEXT, "请写明发现的问题。");
        LocalDate due = input.dueOn();
        if (due == null || due.isBefore(today)) {
            throw Refusal.at(
                    "dueOn", "问题“" + text + "”的整改期限须为今天或以后的日期，现为" + (due == null ? "空" : WrittenDay.of(due)) + "。");
        }
        PlausibleDate.check("dueOn", "整改期限", due, today, today.plusYears(LONGEST_YEARS));
        return new Finding(0, text, due, Finding.DRAFT, "", null, null, List.of());
    }

    private void judge(long caseId, Finding finding, Input input, LocalDate today) {
        LocalDate due = input.dueOn() == null ? finding.dueOn() : input.dueOn();
        if ("reopen".equals(input.verdict()) && due.isBefore(today)) {
            throw Refusal.at("dueOn", "问题“" + finding.text() + "”没有整改到位，请重新限期：整改期限须为今天或以后的日期。");
        }
        PlausibleDate.check("dueOn", "整改期限", input.dueOn(), LocalDate.MIN, today.plusYears(LONGEST_YEARS));
        repository.judge(caseId, finding.id(), input.verdict(), due);
    }

    /** Keeps what the county is writing. */
    @Transactional
    public void write(long caseId, Map<Long, String> answers) {
        answers.forEach((finding, text) ->
                repository.write(caseId, finding, Text.optional("answer-" + finding, text, MAX_TEXT)));
    }

    /** Tells the county; every answered finding must have its verdict. */
    void handOver(long caseId, TaskAnswer answer) {
        List<Finding> now = findings(caseId);
        answer.requireSeen("检查情况", Finding.seen(now));
        now.stream()
                .filter(each -> each.is(Finding.ANSWERED) && each.verdict() == null)
                .findFirst()
                .ifPresent(each -> {
                    throw Refusal.at("verdict-" + each.id(), "问题“" + each.text() + "”还没有复核结论。请选择“整改到位”或“没有到位”，保存后再提交。");
                });
        repository.handOver(caseId);
        Inspection inspection = get(caseId);
        events.publishEvent(new CountyProgressed(inspection.programme(), inspection.county()));
    }

    /** Hands the answers to the city office; every open finding must have one. */
    void answer(long caseId, TaskAnswer answer) {
        List<Finding> now = findings(caseId);
        answer.requireSeen("整改情况", Finding.seen(now));
        now.stream()
                .filter(each -> each.is(Finding.OPEN) && Text.isBlank(each.answer()))
                .findFirst()
                .ifPresent(each -> {
                    throw Refusal.at("answer-" + each.id(), "问题“" + each.text() + "”还没有填写整改情况。请填写并保存后再提交。");
                });
        repository.answer(caseId, answer.person());
    }

    /** Whether the county still has to put something right; asked by the model. */
    public boolean hasOpenFindings(DelegateExecution execution) {
        return earliestDue(CaseVariables.caseId(execution)).isPresent();
    }

    /** The earliest day by which an open finding must be put right. */
    public Optional<LocalDate> earliestDue(long caseId) {
        return findings(caseId).stream()
                .filter(each -> each.is(Finding.OPEN))
                .map(Finding::dueOn)
                .min(LocalDate::compareTo);
    }
}
