package cn.safecommunity.community;

import cn.safecommunity.Forbidden;
import cn.safecommunity.Refusal;
import cn.safecommunity.organisation.CurrentUser;
import cn.safecommunity.organisation.Groups;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.organisation.People;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Mergers over REST: administrators record them, everybody who is logged in may read them. */
@RestController
@RequestMapping("/api/successions")
class SuccessionController {

    private final Successions successions;
    private final Organisations organisations;
    private final People people;
    private final CurrentUser currentUser;

    SuccessionController(Successions successions, Organisations organisations, People people, CurrentUser currentUser) {
        this.successions = successions;
        this.organisations = organisations;
        this.people = people;
        this.currentUser = currentUser;
    }

    record Merger(
            @Nullable String predecessor,
            @Nullable String successor,
            @Nullable LocalDate mergedOn,
            @Nullable String basis) {}

    record Line(
            String predecessor,
            String predecessorName,
            String successor,
            String successorName,
            LocalDate mergedOn,
            String basis,
            String recordedBy) {}

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void merge(@RequestBody Merger merger) {
        String person = currentUser.id();
        if (!people.isMember(person, Groups.ADMIN)) {
            throw new Forbidden("撤并由系统管理员登记。请把批复文件交给系统管理员办理。");
        }
        successions.merge(
                given("predecessor", merger.predecessor(), "请填写被撤并单位的九位代码。"),
                given("successor", merger.successor(), "请填写承接单位的九位代码。"),
                given("mergedOn", merger.mergedOn(), "请填写撤并生效的日期。"),
                given("basis", merger.basis(), "请填写撤并依据，例如批复的文号。"),
                person);
    }

    private static <T> T given(String field, @Nullable T value, String otherwise) {
        if (value == null) {
            throw Refusal.at(field, otherwise);
        }
        return value;
    }

    @GetMapping
    List<Line> all() {
        List<Succession> all = successions.all();
        people.readNames(all.stream().map(Succession::recordedBy).toList());
        return all.stream()
                .map(one -> new Line(
                        one.predecessor(),
                        organisations.placeName(one.predecessor()),
                        one.successor(),
                        organisations.placeName(one.successor()),
                        one.mergedOn(),
                        one.basis(),
                        people.nameOf(one.recordedBy(), one.recordedAt())))
                .toList();
    }
}
