package cn.safecommunity.overview;

import cn.safecommunity.Forbidden;
import cn.safecommunity.calendar.HolidayInput;
import cn.safecommunity.calendar.Holidays;
import cn.safecommunity.calendar.Publisher;
import cn.safecommunity.organisation.CurrentUser;
import cn.safecommunity.organisation.Groups;
import cn.safecommunity.organisation.People;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calendar: an administrator changes it, the city office reads it. */
@RestController
@RequestMapping("/api/holidays")
class HolidayController {

    private final Holidays holidays;
    private final HolidayViews views;
    private final CurrentUser user;
    private final People people;

    HolidayController(Holidays holidays, HolidayViews views, CurrentUser user, People people) {
        this.holidays = holidays;
        this.views = views;
        this.user = user;
        this.people = people;
    }

    @GetMapping
    List<HolidayViews.YearHead> years() {
        checkReader();
        return views.heads(holidays.years());
    }

    @GetMapping("/{year}")
    HolidayViews.Year year(@PathVariable int year) {
        checkReader();
        return views.year(holidays.year(year));
    }

    @GetMapping("/{year}/versions")
    List<HolidayViews.Version> versions(@PathVariable int year) {
        checkReader();
        return holidays.versions(year).stream().map(HolidayViews.Version::of).toList();
    }

    @GetMapping("/{year}/versions/{id}")
    HolidayViews.FullVersion version(@PathVariable int year, @PathVariable long id) {
        checkReader();
        return HolidayViews.FullVersion.of(holidays.version(year, id));
    }

    @PostMapping("/{year}/preview")
    HolidayViews.Effect preview(@PathVariable int year, @RequestBody HolidayInput input) {
        Publisher publisher = publisher();
        return views.effect(holidays.preview(year, input, publisher));
    }

    /** {@code preview} is the token of the preview. */
    @PutMapping("/{year}")
    HolidayViews.Effect publish(
            @PathVariable int year,
            @RequestParam(name = "preview", required = false) @Nullable String token,
            @RequestBody HolidayInput input) {
        Publisher publisher = publisher();
        return views.effect(holidays.publish(year, input, publisher, token));
    }

    @PostMapping("/{year}/days/{day}/preview")
    HolidayViews.Effect previewDay(
            @PathVariable int year,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestBody HolidayInput.Correction input) {
        Publisher publisher = publisher();
        return views.effect(holidays.previewCorrection(year, day, input, publisher));
    }

    /** {@code preview} may be left out. */
    @PutMapping("/{year}/days/{day}")
    HolidayViews.Effect correct(
            @PathVariable int year,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam(name = "preview", required = false) @Nullable String token,
            @RequestBody HolidayInput.Correction input) {
        Publisher publisher = publisher();
        return views.effect(holidays.correct(year, day, input, publisher, token));
    }

    private void checkReader() {
        List<String> groups = people.groupsOf(user.id());
        if (!groups.contains(Groups.CITY_OFFICE) && !groups.contains(Groups.ADMIN)) {
            throw new Forbidden("放假安排由系统管理员维护，市安委办可以查看。如发现期限推算有误，请联系市安委办。");
        }
    }

    private Publisher publisher() {
        String id = user.id();
        if (!people.isMember(id, Groups.ADMIN)) {
            throw new Forbidden("放假安排由系统管理员公布和更正。如发现有误，请把通知原文交给系统管理员办理。");
        }
        return new Publisher(id, people.nameOf(id));
    }
}
