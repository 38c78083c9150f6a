package cn.safecommunity.handover;

import cn.safecommunity.Forbidden;
import cn.safecommunity.NotFound;
import cn.safecommunity.Refusal;
import cn.safecommunity.Text;
import cn.safecommunity.account.Accounts;
import cn.safecommunity.casefile.TaskHolders;
import cn.safecommunity.handover.HeldWorkView.Colleague;
import cn.safecommunity.handover.HeldWorkView.Line;
import cn.safecommunity.handover.HeldWorkView.Load;
import cn.safecommunity.handover.HeldWorkView.Result;
import cn.safecommunity.handover.HeldWorkView.Stayed;
import cn.safecommunity.organisation.Groups;
import cn.safecommunity.organisation.People;
import cn.safecommunity.organisation.People.Member;
import cn.safecommunity.security.Halts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves all that somebody has taken on to a colleague, or back to the office, as {@link Mover} and the four eyes allow. */
@Service
class HeldWork {

    private final HeldTaskRepository repository;
    private final HeldTaskDesk desk;
    private final TaskHolders holders;
    private final People people;
    private final Accounts accounts;
    private final HeldWorkNews news;
    private final SubstitutedTasks substituted;

    HeldWork(
            HeldTaskRepository repository,
            HeldTaskDesk desk,
            TaskHolders holders,
            People people,
            Accounts accounts,
            HeldWorkNews news,
            SubstitutedTasks substituted) {
        this.repository = repository;
        this.desk = desk;
        this.holders = holders;
        this.people = people;
        this.accounts = accounts;
        this.news = news;
        this.substituted = substituted;
    }

    /** The people of the offices that somebody leads, and how much each has taken on. */
    List<Load> loads(String leader) {
        Set<String> offices = Mover.officesLedBy(people.groupsOf(leader));
        List<Member> members = people.everyMemberOf(
                offices.stream().map(Groups::groupsOf).flatMap(List::stream).toList());
        Map<String, Integer> counts =
                repository.counts(members.stream().map(Member::id).toList());
        return members.stream()
                .map(one -> new Load(one.id(), one.name(), counts.getOrDefault(one.id(), 0)))
                .toList();
    }

    HeldWorkView view(String person, String by) {
        allowed(person, by);
        List<HeldTask> tasks = repository.of(person);
        Set<String> groups = groupsOf(tasks);
        List<Colleague> colleagues = people.membersOf(groups).stream()
                .filter(one -> !one.id().equals(person))
                .map(one -> new Colleague(one.id(), one.name(), people.groupName(one.group())))
                .toList();
        return new HeldWorkView(
                person,
                people.nameOf(person),
                tasks.stream().map(HeldWorkView::line).toList(),
                colleagues);
    }

    private static Set<String> groupsOf(Collection<HeldTask> tasks) {
        return tasks.stream().flatMap(task -> task.seat().groups().stream()).collect(Collectors.toSet());
    }

    /** {@code to} is empty for back to the office; nothing is half done, and what stays is told with its reason. */
    @Transactional
    Result move(String person, String by, @Nullable String to, @Nullable String reason) {
        Mover mover = allowed(person, by);
        String next = Text.clean("to", to);
        if (next.equals(person)) {
            throw Refusal.at("to", "请选择另一位同事，或者选择退回本单位。");
        }
        if (!next.isEmpty() && accounts.of(next) == null) {
            throw Refusal.at("to", "没有这个账号，或者已经停用。请从名单中选择。");
        }
        String why = Text.required("reason", reason, Text.LONGEST_REASON, "请填写移交的原因，例如“某某因病请假，由某某接办”。");
        List<String> groupsOfNext = next.isEmpty() ? List.of() : people.groupsOf(next);
        String name = next.isEmpty() ? "" : people.nameOf(next);
        repository.holdAllOf(person);
        List<HeldTask> moved = new ArrayList<>();
        List<Stayed> stayed = new ArrayList<>();
        for (HeldTask task : repository.of(person)) {
            Optional<String> objection = mover.objection(task.seat(), next, name, groupsOfNext)
                    .or(() -> task.seat().halted() ? Optional.of(Halts.CASE) : Optional.empty())
                    .or(() -> next.isEmpty() ? Optional.empty() : desk.objection(task, next));
            if (objection.isPresent()) {
                stayed.add(new Stayed(task.step(), task.caseId(), task.title(), objection.get()));
            } else {
                holders.pass(task.seat().taskId(), next.isEmpty() ? null : next);
                substituted.remove(task.seat().taskId());
                moved.add(task);
            }
        }
        news.tell(moved, person, next, by, why);
        List<Line> lines = moved.stream().map(HeldWorkView::line).toList();
        return new Result(lines, stayed);
    }

    private Mover allowed(String person, String by) {
        Mover mover = Mover.of(by, people.groupsOf(by), person);
        List<String> groups = people.groupsOf(person);
        mover.objection(groups).ifPresent(why -> {
            throw new Forbidden(why);
        });
        boolean known = !groups.isEmpty()
                || accounts.of(person) != null
                || !people.nameOf(person).equals(person);
        if (!known) {
            throw new NotFound("没有账号“" + person + "”，请核对用户名。");
        }
        return mover;
    }
}
