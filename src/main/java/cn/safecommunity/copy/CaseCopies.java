package cn.safecommunity.copy;

import cn.safecommunity.Forbidden;
import cn.safecommunity.NotFound;
import cn.safecommunity.Refusal;
import cn.safecommunity.Text;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.copy.CaseCopyRepository.Copy;
import cn.safecommunity.copy.CaseCopyRepository.Received;
import cn.safecommunity.copy.CaseCopyRepository.Recipient;
import cn.safecommunity.copy.CaseCopyView.Office;
import cn.safecommunity.copy.CaseCopyView.Receipt;
import cn.safecommunity.copy.CaseCopyView.Sent;
import cn.safecommunity.organisation.Access;
import cn.safecommunity.organisation.People;
import cn.safecommunity.security.Conflict;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Copies of whole cases at will: sent as {@link CaseCopying} allows it, read with a receipt, taken back by the office that sent them. */
@Service
class CaseCopies {

    private final CaseCopyDesk desk;
    private final CaseCopyRepository repository;
    private final CaseFiles files;
    private final Access access;
    private final People people;
    private final CaseCopyNews news;
    private final Clock clock;

    CaseCopies(
            CaseCopyDesk desk,
            CaseCopyRepository repository,
            CaseFiles files,
            Access access,
            People people,
            CaseCopyNews news,
            Clock clock) {
        this.desk = desk;
        this.repository = repository;
        this.files = files;
        this.access = access;
        this.people = people;
        this.news = news;
        this.clock = clock;
    }

    CaseCopyView view(long caseId, String person) {
        CaseCopying rule = desk.find(caseId, person);
        String objection = rule.objection().orElse(null);
        return new CaseCopyView(
                !files.takesPart(files.get(caseId), person),
                objection,
                CaseCopying.MOST,
                objection == null ? desk.offices(rule, person) : List.of(),
                rule.office() != null ? sent(caseId, access.sightOf(person).offices()) : List.of());
    }

    private List<Sent> sent(long caseId, List<String> offices) {
        List<Copy> copies = repository.ofCase(caseId);
        Map<Long, List<CaseCopyRepository.Receipt>> receipts = repository.receipts(caseId);
        readNames(
                copies.stream(),
                receipts.values().stream().flatMap(List::stream).map(CaseCopyRepository.Receipt::person));
        return copies.stream()
                .map(copy -> new Sent(
                        copy.id(),
                        senderOf(copy),
                        desk.nameOf(copy.recipient()),
                        copy.reason(),
                        copy.sentAt(),
                        copy.takenBackAt(),
                        copy.takenBackAt() == null && offices.contains(copy.senderOffice()),
                        receipts.getOrDefault(copy.id(), List.of()).stream()
                                .map(one -> new Receipt(people.nameOf(one.person(), one.readAt()), one.readAt()))
                                .toList()))
                .toList();
    }

    private void readNames(Stream<Copy> copies, Stream<String> others) {
        people.readNames(Stream.concat(
                        copies.flatMap(copy ->
                                Stream.of(copy.sender(), copy.recipient().person())),
                        others)
                .filter(Objects::nonNull)
                .toList());
    }

    /** To all of them or to none. */
    @Transactional
    void send(long caseId, String person, List<Recipient> given, @Nullable String typed) {
        CaseCopying rule = desk.find(caseId, person);
        rule.objection().ifPresent(why -> {
            throw new Forbidden(why);
        });
        List<Recipient> to = given.stream().distinct().toList();
        if (to.isEmpty()) {
            throw Refusal.at("to", "请选择抄送给哪些单位或人员。");
        }
        if (to.size() > CaseCopying.MOST) {
            throw Refusal.at("to", "一次最多抄送 " + CaseCopying.MOST + " 个单位或人员，现在有 " + to.size() + " 个。请分几次抄送。");
        }
        check(to, desk.offices(rule, person));
        String reason = Text.required("reason", typed, CaseCopying.LONGEST, "请写明为什么抄送，例如“请了解进度，配合现场评定”。");
        String office = Objects.requireNonNull(rule.office());
        refuseAgain(caseId, office, to);
        if (!repository.add(caseId, office, person, reason, to, clock.instant())) {
            throw Refusal.at("to", "本单位刚刚抄送过其中的单位或人员。请刷新页面，去掉他们后再抄送。");
        }
        news.sent(caseId, office, person, to, reason);
    }

    private void check(List<Recipient> to, List<Office> offered) {
        Map<String, Office> known = offered.stream().collect(Collectors.toMap(Office::id, Function.identity()));
        for (Recipient one : to) {
            Office office = known.get(one.office());
            boolean there = office != null
                    && (one.person() == null
                            || office.people().stream()
                                    .anyMatch(member -> member.id().equals(one.person())));
            if (!there) {
                throw Refusal.at(
                        "to", "名单中没有“" + (one.person() == null ? one.office() : one.person()) + "”，不能抄送。请从名单中选择。");
            }
            if (!desk.canRead(one)) {
                throw Refusal.at("to", desk.nameOf(one) + "同时在创建单位任职，应当回避，不能抄送。请改选其他人员。");
            }
        }
    }

    private void refuseAgain(long caseId, String office, List<Recipient> to) {
        List<String> again = repository.ofCase(caseId).stream()
                .filter(copy ->
                        copy.takenBackAt() == null && copy.senderOffice().equals(office))
                .map(Copy::recipient)
                .filter(to::contains)
                .map(desk::nameOf)
                .toList();
        if (!again.isEmpty()) {
            throw Refusal.at("to", "本单位已经抄送给" + String.join("、", again) + "，不必再抄送。请去掉后再点“抄送”。");
        }
    }

    /** Whoever of the office that sent it may, wherever the case is by now; from then on the copy opens nothing. Gives the case. */
    @Transactional
    long takeBack(long id, String person) {
        Copy copy = repository.find(id).orElseThrow(() -> new NotFound("没有找到这条抄送，请刷新页面后再看。"));
        files.visible(copy.caseId(), person);
        if (!access.sightOf(person).offices().contains(copy.senderOffice())) {
            throw new Forbidden("抄送由发出的单位收回。这一条由" + desk.nameOf(copy.senderOffice()) + "发出。");
        }
        if (!repository.takeBack(id, person, clock.instant())) {
            throw new Conflict("这条抄送已经收回，请刷新页面。");
        }
        news.takenBack(copy, person);
        return copy.caseId();
    }

    /** What has come to a person, the latest first. */
    List<CaseCopyView.Received> to(String person, int page) {
        List<Received> received = repository.to(access.sightOf(person), page);
        readNames(received.stream().map(Received::copy), Stream.empty());
        return received.stream().map(this::view).toList();
    }

    private CaseCopyView.Received view(Received received) {
        Copy copy = received.copy();
        return new CaseCopyView.Received(
                copy.id(),
                copy.caseId(),
                received.number(),
                received.subject(),
                senderOf(copy),
                desk.nameOf(copy.recipient()),
                copy.reason(),
                copy.sentAt(),
                received.readAt());
    }

    private String senderOf(Copy copy) {
        return desk.nameOf(copy.senderOffice()) + people.nameOf(copy.sender(), copy.sentAt());
    }

    /** Leaves the receipt, which opens the case. */
    @Transactional
    void receive(long id, String person) {
        if (!repository.receive(id, access.sightOf(person), clock.instant())) {
            throw new NotFound("没有抄送给您的这个案卷，或者已经收回。请从“抄送我的”列表打开。");
        }
    }
}
