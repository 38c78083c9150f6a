package cn.safecommunity.notice;

import cn.safecommunity.AskedPage;
import cn.safecommunity.CountedPage;
import cn.safecommunity.WrittenDay;
import cn.safecommunity.community.Succession;
import cn.safecommunity.community.Successions;
import cn.safecommunity.endorsement.Authorities;
import cn.safecommunity.organisation.Office;
import cn.safecommunity.organisation.Organisation;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.policy.Level;
import cn.safecommunity.title.Title;
import cn.safecommunity.title.Titles;
import cn.safecommunity.title.Titles.Conferred;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the public reads of notices and titles: names and days, no person. */
@Component
class NoticeLines {

    /** More than that a person narrows down by a longer name. */
    private static final int MOST_MERGERS = 5;

    private final PublicNotices notices;
    private final Titles titles;
    private final Organisations organisations;
    private final Successions successions;
    private final Authorities authorities;
    private final Clock clock;

    NoticeLines(
            PublicNotices notices,
            Titles titles,
            Organisations organisations,
            Successions successions,
            Authorities authorities,
            Clock clock) {
        this.notices = notices;
        this.titles = titles;
        this.organisations = organisations;
        this.successions = successions;
        this.authorities = authorities;
        this.clock = clock;
    }

    /** A notice that runs; {@code authority} publishes it and receives the objections. */
    public record Line(
            long caseId, String unit, String community, String titleName, String from, String to, Office authority) {}

    /** A valid title. */
    public record TitleLine(
            String unit, String community, String titleName, String certificate, String from, String to) {}

    /** A notice whose time is over; {@code result} says what became of it and, if it was conferred, of the title. */
    public record PastLine(
            long caseId, String unit, String community, String titleName, String from, String to, String result) {}

    /** A notice for the feed, running or over. */
    record FeedLine(
            long caseId, String unit, String community, String titleName, String from, String to, Instant began) {}

    /** The notices that run now, newest first. */
    List<Line> current() {
        return current(notices.current());
    }

    private List<Line> current(List<PublicNotice> running) {
        Map<Level, Office> offices = new EnumMap<>(Level.class);
        return running.stream()
                .map(notice -> new Line(
                        notice.caseId(),
                        notice.community(),
                        organisations.placeName(notice.community()),
                        notice.chain().label(),
                        WrittenDay.of(notice.startsAt()),
                        WrittenDay.of(notice.endsAt()),
                        // province and association are each one authority, whatever the county
                        offices.computeIfAbsent(notice.chain().top(), level -> authorities.of(level, notice.county()))))
                .toList();
    }

    /** The titles that are valid today and whose unit, kind or certificate contains these words, newest first. */
    CountedPage<TitleLine> titles(String words, AskedPage page) {
        return titles.valid(LocalDate.now(clock), words, page).map(this::line);
    }

    /** The notices that are over, newest first; {@code most} of them from that one on. */
    List<PastLine> past(int from, int most) {
        return past(notices.past(from, most));
    }

    private List<PastLine> past(List<PublicNotice> over) {
        Map<Long, Conferred> conferred =
                titles.conferredIn(over.stream().map(PublicNotice::caseId).toList(), LocalDate.now(clock));
        return over.stream()
                .map(notice -> new PastLine(
                        notice.caseId(),
                        notice.community(),
                        organisations.placeName(notice.community()),
                        notice.chain().label(),
                        WrittenDay.of(notice.startsAt()),
                        WrittenDay.of(notice.endsAt()),
                        result(conferred.get(notice.caseId()))))
                .toList();
    }

    /** Whoever reads that a unit was named reads in the same line that it is no longer. */
    private static String result(@Nullable Conferred title) {
        if (title == null) {
            return "公示已结束";
        }
        String named = WrittenDay.of(title.title().conferredOn()) + "命名";
        return title.overSince() == null
                ? named
                : named + "，" + WrittenDay.of(title.overSince()) + (title.revoked() ? "撤销" : "失效");
    }

    /** The latest notices, running or over. */
    List<FeedLine> latest(int most) {
        return notices.latest(most).stream()
                .map(notice -> new FeedLine(
                        notice.caseId(),
                        notice.community(),
                        organisations.placeName(notice.community()),
                        notice.chain().label(),
                        WrittenDay.of(notice.startsAt()),
                        WrittenDay.of(notice.endsAt()),
                        notice.startsAt()))
                .toList();
    }

    /** Which unit went into which. */
    public record MergerLine(String unit, String place, String successor, String successorPlace, String on) {}

    /** The mergers of units in whose former name these words stand, the latest first. */
    List<MergerLine> mergers(String words) {
        return words.isEmpty()
                ? List.of()
                : successions.ofAll(organisations.inPlacesCalled(words), MOST_MERGERS).stream()
                        .map(this::line)
                        .toList();
    }

    private MergerLine line(Succession merger) {
        return new MergerLine(
                merger.predecessor(),
                organisations.placeName(merger.predecessor()),
                merger.successor(),
                organisations.placeName(merger.successor()),
                WrittenDay.of(merger.mergedOn()));
    }

    /**
     * What is public of one unit.
     *
     * @param merged into which unit it went, null while it goes on itself
     * @param taken the units that went into it
     */
    public record UnitPage(
            String place,
            @Nullable MergerLine merged,
            List<MergerLine> taken,
            List<Line> current,
            List<TitleLine> titles,
            List<PastLine> past) {}

    /** Everything public of a creation unit; whoever is none has no page. */
    UnitPage unit(String code) {
        Organisation unit = organisations.get(code);
        if (!unit.isCreationUnit()) {
            throw Organisations.unknown(code);
        }
        Instant now = clock.instant();
        List<PublicNotice> all = notices.of(code);
        return new UnitPage(
                organisations.placeName(code),
                unit.abolished() ? successions.of(code).map(this::line).orElse(null) : null,
                successions.into(code).stream().map(this::line).toList(),
                current(all.stream().filter(notice -> notice.runsAt(now)).toList()),
                titles.validOf(code, LocalDate.now(clock)).stream()
                        .map(this::line)
                        .toList(),
                past(all.stream().filter(notice -> !notice.runsAt(now)).toList()));
    }

    private TitleLine line(Title title) {
        return new TitleLine(
                title.community(),
                organisations.placeName(title.community()),
                title.name(),
                title.certificateNumber(),
                WrittenDay.of(title.conferredOn()),
                WrittenDay.of(title.validUntil()));
    }
}
