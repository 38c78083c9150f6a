package cn.safecommunity.urging;

import cn.safecommunity.Forbidden;
import cn.safecommunity.casefile.Seat;
import cn.safecommunity.casefile.TaskCatalogue;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.notification.Messages;
import cn.safecommunity.organisation.Groups;
import cn.safecommunity.organisation.People;
import cn.safecommunity.policy.Level;
import cn.safecommunity.security.Conflict;
import cn.safecommunity.security.Halts;
import cn.safecommunity.urging.UrgingDesk.Found;
import cn.safecommunity.urging.UrgingRepository.Last;
import java.time.Clock;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Urges, as {@link Urging} allows it: the case's record says by whom and whom, and whoever has it is told. */
@Service
class Urgings {

    private static final String SUBJECT = "【安全社区】请抓紧办理";

    private final UrgingDesk desk;
    private final UrgingRepository repository;
    private final TaskCatalogue catalogue;
    private final People people;
    private final CaseRecord record;
    private final Messages messages;
    private final Clock clock;

    Urgings(
            UrgingDesk desk,
            UrgingRepository repository,
            TaskCatalogue catalogue,
            People people,
            CaseRecord record,
            Messages messages,
            Clock clock) {
        this.desk = desk;
        this.repository = repository;
        this.catalogue = catalogue;
        this.people = people;
        this.record = record;
        this.messages = messages;
        this.clock = clock;
    }

    UrgingView view(long caseId, String person) {
        Found found = desk.find(caseId, person);
        return new UrgingView(
                found.halted() ? Halts.CASE : found.rule().objection().orElse(null),
                found.last().map(Last::at).orElse(null),
                desk.interval());
    }

    @Transactional
    void urge(long caseId, String person) {
        Found found = desk.find(caseId, person);
        if (found.halted()) {
            throw new Conflict(Halts.CASE);
        }
        found.rule().objection().ifPresent(Urgings::refuse);
        String office = Objects.requireNonNull(found.office());
        if (!repository.add(caseId, UrgingDesk.authorityOf(office), person, found.workingDay(), clock.instant())) {
            refuse(Urging.JUST_URGED);
        }
        String what = "催办："
                + found.waiting().stream().map(this::words).distinct().collect(Collectors.joining("；")) + "。请抓紧办理。";
        String offices = people.groupName(office) + what;
        String text = people.groupName(office) + people.nameOf(person) + what;
        record.add(caseId, "urging", text, Groups.isOf(Level.COMMUNITY, office) ? text : offices);
        found.waiting()
                .forEach(seat -> tell(caseId, seat, Groups.isOf(Level.COMMUNITY, seat.owner()) ? offices : text));
    }

    /** The unit reads this line too, and is told which office has its case and not who in it. */
    private String words(Seat seat) {
        String label = "“" + catalogue.of(seat.key()).label() + "”，";
        return seat.groups().isEmpty()
                ? label + "由指定的人员办理"
                : label
                        + (seat.assignee() == null
                                ? "等待" + people.groupName(seat.owner()) + "领取"
                                : "由" + people.groupName(seat.owner()) + "办理");
    }

    /** Whoever has taken it on, else the office. */
    private void tell(long caseId, Seat seat, String text) {
        if (seat.assignee() != null) {
            messages.tell(caseId, seat.assignee(), SUBJECT, text);
        } else if (!seat.groups().isEmpty()) {
            messages.tellGroup(caseId, seat.owner(), SUBJECT, text);
        }
    }

    private static void refuse(String why) {
        throw new Forbidden(why);
    }
}
