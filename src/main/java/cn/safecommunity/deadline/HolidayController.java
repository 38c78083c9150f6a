package cn.safecommunity.deadline;

import cn.safecommunity.Forbidden;
import cn.safecommunity.deadline.Holiday.BadHoliday;
import cn.safecommunity.deadline.Holidays.Publication;
import cn.safecommunity.organisation.CurrentUser;
import cn.safecommunity.organisation.Groups;
import cn.safecommunity.organisation.People;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes the holiday notice of a year from the city office or an administrator. */
@RestController
@RequestMapping("/api/holidays")
class HolidayController {

    private static final Line EMPTY = new Line(null, null, null, null);

    private final Holidays holidays;
    private final CurrentUser user;
    private final People people;
    private final Clock clock;

    HolidayController(Holidays holidays, CurrentUser user, People people, Clock clock) {
        this.holidays = holidays;
        this.user = user;
        this.people = people;
        this.clock = clock;
    }

    /** One line as it was sent; {@code source} is the notice, if it is given. */
    record Line(
            @Nullable String date,
            @Nullable String kind,
            @Nullable String name,
            @Nullable String source) {}

    @PutMapping("/{year}")
    Publication publish(@PathVariable int year, @RequestBody List<@Nullable Line> lines) {
        String publisher = user.id();
        List<String> groups = people.groupsOf(publisher);
        if (!groups.contains(Groups.CITY_OFFICE) && !groups.contains(Groups.ADMIN)) {
            throw new Forbidden("放假安排由市安委办或系统管理员公布，请联系他们办理。");
        }
        return holidays.publish(year, read(lines, publisher));
    }

    private List<Holiday> read(List<@Nullable Line> lines, String publisher) {
        String entered = publisher + " " + LocalDate.now(clock);
        List<Holiday> read = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            try {
                read.add(holiday(line == null ? EMPTY : line, entered));
            } catch (BadHoliday e) {
                throw Holidays.badLine(i, e.field(), e.reason());
            }
        }
        return read;
    }

    private static Holiday holiday(Line line, String entered) {
        String source = line.source() == null || line.source().isBlank() ? entered : line.source();
        return Holiday.read(line.date(), line.kind(), line.name(), source);
    }
}
