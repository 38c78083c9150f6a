package cn.safecommunity.publicity;

import cn.safecommunity.Count;
import cn.safecommunity.Forbidden;
import cn.safecommunity.NotFound;
import cn.safecommunity.Refusal;
import cn.safecommunity.Text;
import cn.safecommunity.organisation.Access;
import cn.safecommunity.organisation.Groups;
import cn.safecommunity.organisation.Organisation;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.organisation.People;
import cn.safecommunity.organisation.UnitKind;
import cn.safecommunity.policy.Level;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Activities of counties and units: whoever held one enters it and strikes out what is wrong, superiors read. */
@Service
class Activities {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final int MOST = 10_000_000;

    private final ActivityRepository repository;
    private final Organisations organisations;
    private final Access access;
    private final People people;
    private final Clock clock;

    Activities(ActivityRepository repository, Organisations organisations, Access access, People people, Clock clock) {
        this.repository = repository;
        this.organisations = organisations;
        this.access = access;
        this.people = people;
        this.clock = clock;
    }

    /** What a person enters. */
    record Entry(
            @Nullable String organisation,
            @Nullable String kind,
            @Nullable LocalDate heldOn,
            @Nullable String place,
            @Nullable String form,
            @Nullable BigDecimal participants,
            @Nullable String media,
            @Nullable String summary) {}

    /** What this place and those below it held, for somebody who may see it; one page. */
    List<Activity> within(Organisation place, int page, String person) {
        if (!maySee(person, place)) {
            throw new NotFound("没有找到这个单位的活动记录，请核对单位代码。");
        }
        return repository.within(place.code(), page);
    }

    /** Enters an activity of the own place. */
    @Transactional
    public void enter(Entry entry, String person) {
        Organisation place = organisations.get(Text.required("organisation", entry.organisation(), 16, "请选择举办单位。"));
        requireOwn(person, place);
        ActivityKind kind = ActivityKind.of(String.valueOf(entry.kind()));
        if (kind == ActivityKind.MOBILISATION && place.isCreationUnit()) {
            throw Refusal.at("kind", "动员部署由县区登记，请选择其他活动类别。");
        }
        LocalDate day = entry.heldOn();
        if (day == null || day.isBefore(EARLIEST) || day.isAfter(LocalDate.now(clock))) {
            throw Refusal.at("heldOn", "请填写活动日期，须在 2000 年以后并且不晚于今天。");
        }
        repository.insert(new Activity(
                0,
                place.code(),
                kind,
                day,
                Text.required("place", entry.place(), 200, "请填写活动地点。"),
                Text.required("form", entry.form(), 200, "请填写活动形式，例如视频会议、现场宣传。"),
                Count.required("participants", "参加人数", entry.participants(), MOST),
                Text.optional("media", entry.media(), 500),
                Text.required("summary", entry.summary(), 2000, "请写明活动的主要内容。"),
                person,
                clock.instant(),
                null));
    }

    /** Strikes an activity out with a reason; it stays readable. */
    @Transactional
    public void strike(long id, @Nullable String given, String person) {
        requireOwn(id, person);
        String reason = Text.required("reason", given, Text.LONGEST_REASON, "请写明作废的原因；原来的记录会保留。");
        if (!repository.strike(id, reason, person)) {
            throw new Refusal("这项活动已经作废，请刷新页面。");
        }
    }

    /** Refuses whoever may not enter the activities of the place that held this one. */
    void requireOwn(long id, String person) {
        Activity held = repository.find(id).orElseThrow(Activities::unknown);
        Organisation place = organisations.get(held.organisation());
        if (!maySee(person, place)) {
            throw unknown();
        }
        requireOwn(person, place);
    }

    /** Whether an activity is one of the place whose activities a person enters. */
    boolean isOwn(long id, String person) {
        return repository
                .find(id)
                .filter(held -> isOwn(person, organisations.get(held.organisation())))
                .isPresent();
    }

    /** Whether a person may see an activity. */
    boolean maySee(long id, String person) {
        return repository
                .find(id)
                .filter(held -> maySee(person, organisations.get(held.organisation())))
                .isPresent();
    }

    /** The activity, which nobody strikes out before this transaction ends. */
    Activity lock(long id) {
        return repository.lock(id).orElseThrow(Activities::unknown);
    }

    private static NotFound unknown() {
        return new NotFound("没有找到这项活动，请刷新页面后再试。");
    }

    private boolean maySee(String person, Organisation place) {
        return access.sightOf(person).covers(place);
    }

    /** Whether a person enters the activities of this place. */
    boolean isOwn(String person, Organisation place) {
        boolean county = place.kind() == UnitKind.COUNTY || place.kind() == UnitKind.ZONE;
        return county
                ? people.isMember(person, Groups.examiner(Level.COUNTY, place.code()))
                : access.mayActFor(person, place.code());
    }

    private void requireOwn(String person, Organisation place) {
        if (!isOwn(person, place)) {
            throw new Forbidden("活动由举办的县区安监局经办人或者创建单位登记，请用该单位的账号登录。");
        }
    }
}
