package cn.safecommunity.publicity;

import cn.safecommunity.Count;
import cn.safecommunity.Forbidden;
import cn.safecommunity.NotFound;
import cn.safecommunity.PageNumber;
import cn.safecommunity.Refusal;
import cn.safecommunity.Text;
import cn.safecommunity.organisation.Access;
import cn.safecommunity.organisation.CurrentUser;
import cn.safecommunity.organisation.Groups;
import cn.safecommunity.organisation.Organisation;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.organisation.People;
import cn.safecommunity.organisation.UnitKind;
import cn.safecommunity.policy.Level;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Activities over REST: a county's examiner and a unit enter their own and strike out what is wrong, superiors read. */
@RestController
@RequestMapping("/api/activities")
class ActivityController {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final int MOST = 10_000_000;

    private final ActivityRepository repository;
    private final Organisations organisations;
    private final Access access;
    private final People people;
    private final CurrentUser currentUser;
    private final Clock clock;

    ActivityController(
            ActivityRepository repository,
            Organisations organisations,
            Access access,
            People people,
            CurrentUser currentUser,
            Clock clock) {
        this.repository = repository;
        this.organisations = organisations;
        this.access = access;
        this.people = people;
        this.currentUser = currentUser;
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

    /** Why an activity is struck out. */
    record Reason(@Nullable String reason) {}

    /** A kind by its id and in words. */
    record Kind(String id, String label) {}

    /** An activity in words. */
    record Line(
            long id,
            String organisation,
            String organisationName,
            String kind,
            String kindName,
            LocalDate heldOn,
            String place,
            String form,
            int participants,
            String media,
            String summary,
            String enteredBy,
            @Nullable String struckFor,
            boolean mayStrike) {}

    /** What one place and those below it held; {@code mayEnter} is about the place itself. */
    record View(String code, String name, boolean mayEnter, List<Kind> kinds, List<Line> activities) {}

    @GetMapping
    View of(@RequestParam String organisation, @RequestParam(defaultValue = "1") int page) {
        Organisation place = organisations.get(organisation);
        int asked = PageNumber.check(page);
        if (!maySee(place)) {
            throw new NotFound("没有找到这个单位的活动记录，请核对单位代码。");
        }
        List<Kind> kinds = Arrays.stream(ActivityKind.values())
                .filter(kind -> kind != ActivityKind.MOBILISATION || !place.isCreationUnit())
                .map(kind -> new Kind(kind.id(), kind.label()))
                .toList();
        boolean own = isOwn(place);
        Map<String, String> names =
                organisations.all().stream().collect(Collectors.toMap(Organisation::code, Organisation::name));
        return new View(
                place.code(),
                place.name(),
                own,
                kinds,
                repository.within(place.code(), asked).stream()
                        .map(held -> line(
                                held,
                                names.getOrDefault(held.organisation(), held.organisation()),
                                own && held.organisation().equals(place.code())))
                        .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    void enter(@RequestBody Entry entry) {
        Organisation place = organisations.get(Text.required("organisation", entry.organisation(), 16, "请选择举办单位。"));
        requireOwn(place);
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
                currentUser.id(),
                clock.instant(),
                null));
    }

    @PostMapping("/{id}/strike")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void strike(@PathVariable long id, @RequestBody Reason given) {
        Activity held = repository.find(id).orElseThrow(ActivityController::unknown);
        Organisation place = organisations.get(held.organisation());
        if (!maySee(place)) {
            throw unknown();
        }
        requireOwn(place);
        String reason = Text.required("reason", given.reason(), Text.LONGEST_REASON, "请写明作废的原因；原来的记录会保留。");
        if (!repository.strike(id, reason, currentUser.id())) {
            throw new Refusal("这项活动已经作废，请刷新页面。");
        }
    }

    private static NotFound unknown() {
        return new NotFound("没有找到这项活动，请刷新页面后再试。");
    }

    private boolean maySee(Organisation place) {
        return access.sightOf(currentUser.id()).covers(place);
    }

    private boolean isOwn(Organisation place) {
        boolean county = place.kind() == UnitKind.COUNTY || place.kind() == UnitKind.ZONE;
        return county
                ? people.isMember(currentUser.id(), Groups.examiner(Level.COUNTY, place.code()))
                : access.mayActFor(currentUser.id(), place.code());
    }

    private void requireOwn(Organisation place) {
        if (!isOwn(place)) {
            throw new Forbidden("活动由举办的县区安监局经办人或者创建单位登记，请用该单位的账号登录。");
        }
    }

    private Line line(Activity held, String name, boolean own) {
        return new Line(
                held.id(),
                held.organisation(),
                name,
                held.kind().id(),
                held.kind().label(),
                held.heldOn(),
                held.place(),
                held.form(),
                held.participants(),
                held.media(),
                held.summary(),
                people.nameOf(held.enteredBy()),
                held.struckFor(),
                own && held.struckFor() == null);
    }
}
