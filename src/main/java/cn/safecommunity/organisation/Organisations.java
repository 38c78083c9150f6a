package cn.safecommunity.organisation;

import cn.safecommunity.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** The register of organisations. */
@Service
public class Organisations {

    /** How long the names that were read last are believed. */
    private static final Duration BELIEVED = Duration.ofMinutes(1);

    private final OrganisationRepository repository;
    private final OrganisationPlan plan;
    private final Clock clock;
    private volatile Places places = new Places(List.of(), 0);

    Organisations(OrganisationRepository repository, OrganisationPlan plan, Clock clock) {
        this.repository = repository;
        this.plan = plan;
        this.clock = clock;
    }

    /** The organisation of this code. */
    public Organisation get(String code) {
        return repository.find(code).orElseThrow(() -> unknown(code));
    }

    /** What a place is called, as of a minute ago at most: only the organisation file changes a name, when a node starts. */
    public String nameOf(String code) {
        return named(code).name();
    }

    /** A place with its name and what it belongs to, as of a minute ago at most; whether it still exists is asked with {@link #get}. */
    public Organisation named(String code) {
        Places known = places();
        Organisation found = known.find(code);
        if (found == null) {
            found = get(code);
            known.add(found);
        }
        return found;
    }

    private Places places() {
        Places known = places;
        if (known.isOlderThan(BELIEVED.toNanos())) {
            long now = System.nanoTime();
            known = new Places(repository.toRemember(), now);
            places = known;
        }
        return known;
    }

    /** A unit with its county in front, as people outside read it, e.g. 汉滨区五里镇. */
    public String placeName(String code) {
        Organisation unit = named(code);
        return unit.parentCode() == null ? unit.name() : nameOf(unit.parentCode()) + unit.name();
    }

    /** The codes of those whose place, as {@link #placeName} writes it, contains these words, as of a minute ago at most. */
    public List<String> inPlacesCalled(String words) {
        return places().inPlaceNames(words);
    }

    /** The codes of those in whose own or whose county's name a word stands, capitals or not, as of a minute ago at most. */
    public List<String> called(String word) {
        return places().inNames(word);
    }

    /** The organisation as it is until this transaction ends: nobody merges it away meanwhile. */
    public Organisation held(String code) {
        return repository.hold(code).orElseThrow(() -> unknown(code));
    }

    /** What lies directly below: the counties of the city, the townships of a county. */
    public List<Organisation> children(String code) {
        return repository.children(code);
    }

    /** Whether the list of this county's streets and townships is known to be complete. */
    public boolean hasCompleteList(String county) {
        return repository.hasUnitsSource(county);
    }

    /** The mergers of the past that the organisation files know of. */
    public List<KnownMerger> knownMergers() {
        return plan.mergers(LocalDate.now(clock));
    }

    /** Notes that a unit does not exist any more. */
    public void abolish(String code) {
        repository.abolish(code);
    }

    /** The only organisation of a kind of which there is one: the city, the province, the association. */
    public Organisation only(UnitKind kind) {
        return places().first(kind)
                .orElseThrow(() -> new IllegalStateException("The organisation file names no " + kind));
    }

    /** Every organisation. */
    public List<Organisation> all() {
        return repository.all();
    }

    /** What is said of a code that no unit has. */
    public static NotFound unknown(String code) {
        return new NotFound("没有代码为 " + code + " 的单位，请核对单位代码后重试。");
    }
}
