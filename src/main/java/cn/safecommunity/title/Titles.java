package cn.safecommunity.title;

import cn.safecommunity.AskedPage;
import cn.safecommunity.CountedPage;
import cn.safecommunity.policy.Chain;
import cn.safecommunity.policy.Policy;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of titles (notice clause 3). */
@Service
public class Titles {

    private final TitleRepository repository;
    private final TitleSupervisions supervisions;
    private final Policy policy;

    Titles(TitleRepository repository, TitleSupervisions supervisions, Policy policy) {
        this.repository = repository;
        this.supervisions = supervisions;
        this.policy = policy;
    }

    /** Until when a title conferred that day is valid: the policy's years, to the day before. */
    public LocalDate validUntil(LocalDate conferredOn) {
        return LifeDates.lastDay(conferredOn, policy.title());
    }

    /** Enters a title and begins its supervision; its certificate number, plaque and case are unique. */
    @Transactional
    public void enter(Title title) {
        repository.insert(title);
        supervisions.start(title.certificateNumber());
    }

    /** The title of that kind which a community holds on a day; one that is revoked or has expired is not held. */
    public Optional<Title> held(String community, Chain chain, LocalDate day) {
        return repository.held(community, chain, day).map(HeldTitle::title);
    }

    /**
     * A title that was conferred, and what it is on a day.
     *
     * @param overSince the first day on which it is over; null while it is valid
     * @param revoked whether it is over because it was revoked
     */
    public record Conferred(Title title, @Nullable LocalDate overSince, boolean revoked) {}

    /** The titles that were conferred in these applications, by the application, and what they are on a day. */
    public Map<Long, Conferred> conferredIn(Collection<Long> applications, LocalDate day) {
        return repository.conferredIn(applications).stream()
                .map(held -> new Conferred(held.title(), held.overSince(day), held.state(day) == TitleState.REVOKED))
                .collect(Collectors.toMap(each -> each.title().caseId(), Function.identity()));
    }

    /** The case file in which the title of an application lives on; none before it is conferred. */
    public Optional<Long> fileAfter(long application) {
        return repository.conferredIn(List.of(application)).stream()
                .map(held -> held.caseId())
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The title with that certificate, if it is valid on a day. */
    public Optional<Title> validAt(String certificate, LocalDate day) {
        return repository.find(certificate).filter(held -> held.isValid(day)).map(HeldTitle::title);
    }

    /** The titles of units of these counties that are valid on a day, newest first. */
    public List<Title> validIn(Collection<String> counties, LocalDate day) {
        return repository.validIn(counties, day).stream().map(HeldTitle::title).toList();
    }

    /** The titles valid on a day that have these words in their place, kind or certificate, newest first. */
    public CountedPage<Title> valid(LocalDate day, String words, AskedPage page) {
        return repository.valid(day, words, page).map(HeldTitle::title);
    }

    /** The titles of one unit that are valid on a day, newest first. */
    public List<Title> validOf(String community, LocalDate day) {
        return repository.valid(community, day).stream().map(HeldTitle::title).toList();
    }
}
