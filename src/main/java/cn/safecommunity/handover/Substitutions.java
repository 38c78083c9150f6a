package cn.safecommunity.handover;

import cn.safecommunity.NotFound;
import cn.safecommunity.PlausibleDate;
import cn.safecommunity.Refusal;
import cn.safecommunity.handover.SubstitutionView.Line;
import cn.safecommunity.handover.SubstitutionView.Person;
import cn.safecommunity.organisation.Groups;
import cn.safecommunity.organisation.People;
import cn.safecommunity.organisation.People.Member;
import cn.safecommunity.organisation.Substitutes;
import cn.safecommunity.organisation.Substitution;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody who will be away names a colleague of the same group as substitute (代理), for at most three months. The
 * substitute finds the tasks the person has taken on in the own list and may take them over within the time limit. Whoever is
 * back early has at once what the substitute has taken over and not done yet; on the last day the date ends it, and the person
 * may take it back from then on, or leave it where it is. Nobody gets a right they do not have already, and the four eyes look at the person who acts. (Three months, and that a
 * substitute comes from the same group, are assumptions.)
 */
@Service
class Substitutions {

    private static final int LONGEST_MONTHS = 3;
    private static final int EARLIEST_AHEAD_MONTHS = 12;

    /** What their people have in common is no office. */
    private static final Set<String> NO_OFFICE = Set.of(Groups.ADMIN, Groups.ASSESSOR, Groups.MONITORING);

    private final Substitutes substitutes;
    private final People people;
    private final SubstitutionNews news;
    private final Return back;
    private final HeldWorkNews heldNews;
    private final Clock clock;

    Substitutions(
            Substitutes substitutes,
            People people,
            SubstitutionNews news,
            Return back,
            HeldWorkNews heldNews,
            Clock clock) {
        this.substitutes = substitutes;
        this.people = people;
        this.news = news;
        this.back = back;
        this.heldNews = heldNews;
        this.clock = clock;
    }

    SubstitutionView view(String person) {
        List<Substitution> open = substitutes.open(person);
        people.readNames(open.stream()
                .flatMap(one -> Stream.of(one.person(), one.substitute()))
                .toList());
        List<Member> colleagues = colleagues(person);
        return new SubstitutionView(
                open.stream()
                        .filter(one -> one.person().equals(person))
                        .map(one -> line(one, Substitution::substitute))
                        .toList(),
                open.stream()
                        .filter(one -> one.substitute().equals(person))
                        .map(one -> line(one, Substitution::person))
                        .toList(),
                colleagues.stream().map(one -> new Person(one.id(), one.name())).toList(),
                instead(person, colleagues));
    }

    private @Nullable String instead(String person, List<Member> colleagues) {
        List<String> groups = people.groupsOf(person);
        if (groups.contains(Groups.ASSESSOR)) {
            return "专家的评定任务指定本人办理，不能请人代理。不能按时评定的，请尽早联系组成评定组的单位，由其另请一位专家接替您。";
        }
        if (!colleagues.isEmpty()) {
            return null;
        }
        return NO_OFFICE.containsAll(groups) ? "您的账号没有承办任务的岗位，不需要请人代理。" : "没有与您同岗位的同事，请联系系统管理员增加人员。";
    }

    private Line line(Substitution one, Function<Substitution, String> other) {
        return new Line(one.id(), people.nameOf(other.apply(one)), one.firstDay(), one.lastDay());
    }

    private List<Member> colleagues(String person) {
        return people
                .membersOf(people.groupsOf(person).stream()
                        .filter(group -> !NO_OFFICE.contains(group))
                        .toList())
                .stream()
                .filter(one -> !one.id().equals(person))
                .toList();
    }

    @Transactional
    void begin(String person, @Nullable String to, @Nullable String first, @Nullable String last) {
        substitutes.lock();
        List<Member> colleagues = colleagues(person);
        Member substitute = colleagues.stream()
                .filter(one -> one.id().equals(to))
                .findFirst()
                .orElseThrow(() -> Refusal.at(
                        "to",
                        colleagues.isEmpty() ? String.valueOf(instead(person, colleagues)) : "请从名单中选择由哪一位同岗位的同事代理。"));
        LocalDate today = LocalDate.now(clock);
        LocalDate firstDay =
                PlausibleDate.of("firstDay", "从哪天起", first, today, today.plusMonths(EARLIEST_AHEAD_MONTHS));
        LocalDate lastDay = PlausibleDate.of("lastDay", "到哪天止", last, firstDay, firstDay.plusMonths(LONGEST_MONTHS));
        if (substitutes.open(person).stream()
                .anyMatch(one -> one.person().equals(person) && one.meets(firstDay, lastDay))) {
            throw Refusal.at("firstDay", "这段时间您已经请人代理。请先提前结束原来的代理，再重新填写。");
        }
        if (substitutes.open(substitute.id()).stream()
                .anyMatch(one -> one.person().equals(substitute.id()) && one.meets(firstDay, lastDay))) {
            throw Refusal.at("to", substitute.name() + "在这段时间自己也请人代理，请选择另一位同事。");
        }
        substitutes.add(person, substitute.id(), firstDay, lastDay);
        news.begins(person, substitute.id(), firstDay, lastDay);
    }

    @Transactional
    void end(long id, String person) {
        Substitution one = substitutes.open(person).stream()
                .filter(open -> open.id() == id)
                .filter(open -> substitutes.end(id, person))
                .findFirst()
                .orElseThrow(() -> new NotFound("没有找到您请人代理的这一条，可能已经结束。请刷新后再看。"));
        List<HeldTask> moved = back.from(one.substitute(), person);
        heldNews.back(moved, person, one.substitute());
        news.ended(one, moved);
    }
}
