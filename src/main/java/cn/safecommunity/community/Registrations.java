package cn.safecommunity.community;

import cn.safecommunity.Refusal;
import cn.safecommunity.Seen;
import cn.safecommunity.organisation.LastChange;
import cn.safecommunity.organisation.Organisation;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.organisation.UnitKind;
import cn.safecommunity.policy.FieldRule;
import cn.safecommunity.policy.FieldRules;
import cn.safecommunity.policy.Policy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The registration at the start of a creation (《安全社区评定管理办法（试行）》第六条): its day counts for the years of
 * creation. A unit that is registered already keeps its day, unless it had a grave accident since (第7条): then it counts
 * anew from the new form. Every form stays with the day it was handed in.
 */
@Service
public class Registrations {

    private final RegistrationRepository repository;
    private final RegistrationQuestions questions;
    private final Communities communities;
    private final Organisations organisations;
    private final Policy policy;
    private final LastChange lastChange;
    private final Clock clock;

    Registrations(
            RegistrationRepository repository,
            RegistrationQuestions questions,
            Communities communities,
            Organisations organisations,
            Policy policy,
            LastChange lastChange,
            Clock clock) {
        this.repository = repository;
        this.questions = questions;
        this.communities = communities;
        this.organisations = organisations;
        this.policy = policy;
        this.lastChange = lastChange;
        this.clock = clock;
    }

    /** The form as it was saved last, handed in or not. */
    public Optional<Registration> latest(String community) {
        return repository.latest(community);
    }

    /** An answer of the form in words. */
    public record Answer(String label, String value) {}

    /** What the form that was saved last says, question by question. */
    public List<Answer> answers(String community) {
        return latest(community).stream()
                .flatMap(form -> questions(community).stream()
                        .filter(question -> form.answers().containsKey(question.key()))
                        .map(question -> new Answer(
                                question.label(), String.valueOf(form.answers().get(question.key())))))
                .toList();
    }

    /** The questions that this unit is asked. */
    public List<FieldRule> questions(String community) {
        return rules(unit(community)).rules();
    }

    private FieldRules rules(Organisation unit) {
        return questions.of(unit.kind());
    }

    private Organisation unit(String code) {
        return creating(organisations.get(code));
    }

    private static Organisation creating(Organisation unit) {
        if (!unit.isCreationUnit()) {
            throw Refusal.at("community", "只有街道办事处、乡镇、企业、工业园区和整区、整县可以创建安全社区，请核对单位代码；整区、整县的代码是县区代码加 000。");
        }
        if (unit.abolished()) {
            throw Refusal.at("community", "本单位已被撤并，请由承接单位办理备案。");
        }
        return unit;
    }

    /**
     * Keeps what was filled in just now and leaves all other answers as they are: people of one unit fill in a form together.
     * A wrong answer is refused, an open one is not.
     *
     * @param given the answers that changed; null takes one out
     * @return the form with the answers of everybody
     */
    @Transactional
    public Registration save(String community, Map<String, ? extends @Nullable Object> given, String person) {
        FieldRules rules = rules(unit(community));
        repository.turn(community);
        Optional<Registration> before = repository.held(community);
        Map<String, @Nullable Object> all = new HashMap<>();
        before.ifPresent(form -> all.putAll(form.answers()));
        all.keySet().retainAll(rules.rules().stream().map(FieldRule::key).toList());
        all.putAll(given);
        Registration draft = new Registration(community, rules.read(all), person, clock.instant(), null);
        if (before.isPresent() && before.get().seen().equals(draft.seen())) {
            return before.get();
        }
        repository.saveDraft(draft);
        return draft;
    }

    /**
     * Registers the unit with the saved form; every open question is refused at once.
     *
     * @param seen what the person who hands it in has seen of the form
     */
    @Transactional
    public Community handIn(String community, @Nullable String seen) {
        Organisation unit = creating(organisations.held(community)); // it is not merged away before it is registered
        Registration form = repository.held(community).orElseThrow(() -> Refusal.at("community", "请先填写备案表并保存，再提交备案。"));
        Seen.require(seen, form.seen(), "备案表", "提交", () -> lastChange.words(form.savedBy(), form.savedAt()));
        Map<String, Object> answers = form.answers();
        rules(unit).requireComplete(answers);
        if (unit.kind() == UnitKind.ENTERPRISE) {
            Residents.check(answers, policy.registration().mainlyPercent());
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate registeredOn = communities
                .find(community)
                .filter(known -> !known.hadGraveAccidentSinceRegistration())
                .map(Community::registeredOn)
                .orElse(today);
        communities.register(new Community(community, unit.kind(), registeredOn, List.of()));
        if (form.isDraft()) { // else the form of an earlier day counts once more, and a draft that a colleague begins
            // now is theirs
            repository.handIn(community, today);
        }
        return communities.get(community);
    }
}
