package cn.safecommunity.publicity;

import cn.safecommunity.PageNumber;
import cn.safecommunity.organisation.CurrentUser;
import cn.safecommunity.organisation.Organisation;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.organisation.People;
import cn.safecommunity.printing.Printer;
import cn.safecommunity.publicity.Activities.Entry;
import cn.safecommunity.publicity.ActivityFileController.FileLine;
import cn.safecommunity.publicity.ActivityFileController.StrikeLine;
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

    private final Activities activities;
    private final Organisations organisations;
    private final People people;
    private final ActivityFiles files;
    private final Printer printer;
    private final CurrentUser currentUser;

    ActivityController(
            Activities activities,
            Organisations organisations,
            People people,
            ActivityFiles files,
            Printer printer,
            CurrentUser currentUser) {
        this.activities = activities;
        this.organisations = organisations;
        this.people = people;
        this.files = files;
        this.printer = printer;
        this.currentUser = currentUser;
    }

    /** Why an activity or one of its files is struck out. */
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
            @Nullable StrikeLine struck,
            boolean mayStrike,
            List<FileLine> files) {}

    /** What one place and those below it held; {@code mayEnter} is about the place itself. */
    record View(String code, String name, boolean mayEnter, List<Kind> kinds, List<Line> activities) {}

    @GetMapping
    View of(@RequestParam String organisation, @RequestParam(defaultValue = "1") int page) {
        Organisation place = organisations.get(organisation);
        String person = currentUser.id();
        List<Activity> held = activities.within(place, PageNumber.check(page), person);
        List<Kind> kinds = Arrays.stream(ActivityKind.values())
                .filter(kind -> kind != ActivityKind.MOBILISATION || !place.isCreationUnit())
                .map(kind -> new Kind(kind.id(), kind.label()))
                .toList();
        boolean own = activities.isOwn(person, place);
        people.readNames(held.stream().map(Activity::enteredBy).toList());
        Map<String, String> names =
                organisations.all().stream().collect(Collectors.toMap(Organisation::code, Organisation::name));
        Map<Long, List<ActivityFile>> added =
                files.of(held.stream().map(Activity::id).toList());
        return new View(
                place.code(),
                place.name(),
                own,
                kinds,
                held.stream()
                        .map(each -> line(
                                each,
                                names.getOrDefault(each.organisation(), each.organisation()),
                                own && each.organisation().equals(place.code()),
                                added.getOrDefault(each.id(), List.of())))
                        .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    void enter(@RequestBody Entry entry) {
        activities.enter(entry, currentUser.id());
    }

    @PostMapping("/{id}/strike")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void strike(@PathVariable long id, @RequestBody Reason given) {
        activities.strike(id, given.reason(), currentUser.id());
    }

    private Line line(Activity held, String name, boolean own, List<ActivityFile> added) {
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
                StrikeLine.of(held.struck(), people),
                own && held.struck() == null,
                added.stream().map(file -> FileLine.of(file, printer, people)).toList());
    }
}
