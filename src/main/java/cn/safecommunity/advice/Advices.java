package cn.safecommunity.advice;

import cn.safecommunity.Forbidden;
import cn.safecommunity.Refusal;
import cn.safecommunity.Text;
import cn.safecommunity.advice.AdviceRepository.Asked;
import cn.safecommunity.advice.AdviceView.Colleague;
import cn.safecommunity.advice.AdviceView.Line;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.notification.Messages;
import cn.safecommunity.organisation.People;
import cn.safecommunity.organisation.People.Member;
import cn.safecommunity.security.Conflict;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks and answers inside an office: the case's record names both, what they wrote stays with them. */
@Service
class Advices {

    private static final String ASKED = "【安全社区】请您提意见";
    private static final String ANSWERED = "【安全社区】同事已提意见";

    private final AdviceDesk desk;
    private final AdviceRepository repository;
    private final People people;
    private final CaseRecord record;
    private final Messages messages;
    private final Clock clock;

    Advices(
            AdviceDesk desk,
            AdviceRepository repository,
            People people,
            CaseRecord record,
            Messages messages,
            Clock clock) {
        this.desk = desk;
        this.repository = repository;
        this.people = people;
        this.record = record;
        this.messages = messages;
        this.clock = clock;
    }

    AdviceView view(String taskId, String person) {
        AdviceTask task = desk.find(taskId, person);
        List<Asked> asked = repository.of(taskId);
        Map<String, String> names = people.namesOf(asked.stream()
                .flatMap(one -> Stream.of(one.askedBy(), one.colleague()))
                .distinct()
                .toList());
        return new AdviceView(
                task.objection().orElse(null),
                others(task, person)
                        .map(one -> new Colleague(one.id(), one.name()))
                        .toList(),
                asked.stream()
                        .map(one -> line(one, names, person, task.seat().assignee()))
                        .toList());
    }

    private static Line line(Asked one, Map<String, String> names, String person, @Nullable String holder) {
        boolean over = one.waitsFor(holder);
        return new Line(
                one.id(),
                names.getOrDefault(one.askedBy(), one.askedBy()),
                names.getOrDefault(one.colleague(), one.colleague()),
                one.question(),
                one.askedAt(),
                one.answer(),
                one.answeredAt(),
                one.waitsFor(person) && !over,
                over);
    }

    private static Stream<Member> others(AdviceTask task, String person) {
        return task.able().stream().filter(one -> !one.id().equals(person));
    }

    @Transactional
    void ask(String taskId, String person, @Nullable String to, @Nullable String given) {
        AdviceTask task = desk.findToAct(taskId, person);
        task.objection().ifPresent(why -> {
            throw new Forbidden(why);
        });
        Member colleague = others(task, person)
                .filter(one -> one.id().equals(to))
                .findFirst()
                .orElseThrow(() -> Refusal.at("to", "请从名单中选择本单位可以办理这件的一位同事。"));
        String question = Text.required("question", given, Text.LONGEST_REASON, "请写明想请同事看什么，例如“请核对2025年的统计表”。");
        if (!repository.ask(task, person, colleague.id(), question, clock.instant())) {
            throw Refusal.at("to", "已经请" + colleague.name() + "提意见，还没有答复。请等答复，或者请另一位同事。");
        }
        String text = people.nameOf(person) + "就“" + task.label() + "”请" + colleague.name() + "提意见，由"
                + people.nameOf(person) + "负责办理。";
        record.add(task.caseId(), "advice", text, "承办单位就“" + task.label() + "”请本单位的同事提意见，仍由原来的经办人负责办理。");
        messages.tell(task.caseId(), colleague.id(), ASKED, text);
    }

    /** Whoever has not been asked, or may not decide any more, does not answer. */
    @Transactional
    void answer(String taskId, long id, String person, @Nullable String given) {
        AdviceTask task = desk.findToAct(taskId, person);
        Asked asked = repository.of(taskId).stream()
                .filter(one -> one.id() == id && one.colleague().equals(person))
                .findFirst()
                .orElseThrow(() -> new Forbidden("没有请您就这项任务提意见，由被请的同事答复。"));
        if (person.equals(task.seat().assignee())) {
            throw new Conflict("这件现在由您办理，不用再答复同事。您的看法请写进办理意见。");
        }
        if (task.able().stream().noneMatch(one -> one.id().equals(person))) {
            throw new Forbidden("您在这件中已在另一层级办理过，不能再提意见。请告诉" + people.nameOf(asked.askedBy()) + "另请同事。");
        }
        String answer = Text.required("answer", given, Text.LONGEST_REASON, "请填写您的意见。");
        if (!repository.answer(id, answer, clock.instant())) {
            throw new Conflict("您已经答复过了，不能再改。");
        }
        String text = people.nameOf(person) + "就“" + task.label() + "”向" + people.nameOf(asked.askedBy()) + "提了意见。";
        record.add(task.caseId(), "advice", text, "承办单位的同事就“" + task.label() + "”提了意见。");
        messages.tell(task.caseId(), asked.askedBy(), ANSWERED, text);
    }
}
