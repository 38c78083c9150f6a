package cn.safecommunity.ranking;

import cn.safecommunity.WrittenDay;
import cn.safecommunity.creation.CheckStanding.State;
import cn.safecommunity.gate.Facts;
import cn.safecommunity.gate.PilotFacts;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.notification.Messages;
import cn.safecommunity.organisation.Groups;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.pilot.PilotsDesignated;
import cn.safecommunity.policy.Level;
import cn.safecommunity.programme.Programme;
import cn.safecommunity.programme.ProgrammeNews;
import cn.safecommunity.programme.Programmes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * The preliminary checks of the pilots (notice clause 4-phase2: 市安委办对20个试点组织进行初验): from the beginning of phase two
 * every pilot is asked for its check, and one without a creation is named. The check itself is a step of the creation.
 */
@Service
class PilotChecks {

    private static final String SUBJECT = "【安全社区】组织试点初验";

    private final Programmes programmes;
    private final Facts facts;
    private final Organisations organisations;
    private final CaseRecord record;
    private final Messages messages;
    private final ProgrammeNews news;
    private final Clock clock;

    PilotChecks(
            Programmes programmes,
            Facts facts,
            Organisations organisations,
            CaseRecord record,
            Messages messages,
            ProgrammeNews news,
            Clock clock) {
        this.programmes = programmes;
        this.facts = facts;
        this.organisations = organisations;
        this.record = record;
        this.messages = messages;
        this.news = news;
        this.clock = clock;
    }

    /** Asks for the checks of all pilots. */
    void ask(Programme programme) {
        List<PilotFacts> pilots =
                facts.all(programme.caseId(), LocalDate.now(clock)).pilots();
        ask(programme, pilots);
    }

    /** A pilot that is confirmed after phase one is asked at once. */
    @EventListener
    public void follow(PilotsDesignated designated) {
        Programme programme = programmes.get(designated.programme());
        LocalDate today = LocalDate.now(clock);
        if (programme.isRunning() && programme.phase(today) > 1) {
            ask(
                    programme,
                    facts.all(programme.caseId(), today).pilots().stream()
                            .filter(pilot -> pilot.county().equals(designated.county()))
                            .filter(pilot -> pilot.designatedOn().equals(today))
                            .toList());
        }
    }

    private void ask(Programme programme, List<PilotFacts> pilots) {
        pilots.stream()
                .collect(Collectors.groupingBy(PilotFacts::county, TreeMap::new, Collectors.toList()))
                .forEach((county, own) -> askCounty(programme, county, own));
        pilots.forEach(pilot -> askUnit(programme, pilot));
        news.tell(
                programme.caseId(),
                "checksAsked",
                Groups.examiner(Level.CITY, null),
                SUBJECT,
                "开始组织 " + pilots.size() + " 个试点的初验，" + until(programme) + missing(pilots));
    }

    private void askCounty(Programme programme, String county, List<PilotFacts> own) {
        String standings = own.stream()
                .map(pilot -> pilot.name() + "（" + pilot.check().sentence() + "）")
                .collect(Collectors.joining("、"));
        news.tell(
                programmes.county(programme.caseId(), county).caseId(),
                "checksAsked",
                Groups.examiner(Level.COUNTY, county),
                SUBJECT,
                "市安委办组织试点初验，请督促本县区试点完成自评，检查后送市级初验：" + standings + "。" + until(programme));
    }

    private void askUnit(Programme programme, PilotFacts pilot) {
        Long creation = pilot.check().caseId();
        if (pilot.check().state() == State.PASSED) {
            return;
        }
        String text = "本单位是“" + programme.plan().name() + "”的试点，市安委办组织初验，" + until(programme);
        if (creation != null) {
            record.add(creation, "checkAsked", text);
        }
        messages.tellGroup(
                creation == null ? programme.caseId() : creation,
                Groups.communityGroup(pilot.unit()),
                SUBJECT,
                text + (creation == null ? "本单位没有正在进行的创建，请尽快办理创建备案。" : "请尽快完成自评。"));
    }

    private static String until(Programme programme) {
        return "应在" + WrittenDay.of(programme.plan().phaseTwoEnds()) + "前全部初验合格。";
    }

    /** The pilots without a creation, by name. */
    private String missing(List<PilotFacts> pilots) {
        List<String> missing = pilots.stream()
                .filter(pilot -> pilot.check().caseId() == null)
                .map(pilot -> organisations.nameOf(pilot.county()) + pilot.name())
                .toList();
        return missing.isEmpty() ? "" : "没有办理创建备案的有 " + missing.size() + " 个：" + String.join("、", missing) + "。";
    }
}
