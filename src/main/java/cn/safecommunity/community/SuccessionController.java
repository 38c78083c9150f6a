package cn.safecommunity.community;

import cn.safecommunity.Forbidden;
import cn.safecommunity.Refusal;
import cn.safecommunity.organisation.CurrentUser;
import cn.safecommunity.organisation.Groups;
import cn.safecommunity.organisation.Organisation;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.organisation.People;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
    private final MergerPreview preview;
    private final Organisations organisations;
    private final People people;
    private final CurrentUser currentUser;

    SuccessionController(
            Successions successions,
            MergerPreview preview,
            Organisations organisations,
            People people,
            CurrentUser currentUser) {
        this.successions = successions;
        this.preview = preview;
        this.organisations = organisations;
        this.people = people;
        this.currentUser = currentUser;
    }

    record Merger(
            @Nullable String predecessor,
            @Nullable String successor,
            @Nullable LocalDate mergedOn,
            @Nullable String basis) {

        /** The same, refused where something is missing. */
        Complete complete() {
            return new Complete(
                    given("predecessor", predecessor, "请选择被撤并的单位。"),
                    given("successor", successor, "请选择承接单位。"),
                    given("mergedOn", mergedOn, "请填写撤并生效的日期。"),
                    given("basis", basis, "请填写撤并依据，例如批复的文号。"));
        }
    }

    private record Complete(String predecessor, String successor, LocalDate mergedOn, String basis) {}

    /** A unit that can be merged, and its county: both units are of the same one. */
    record Unit(String code, String name, String county, String countyName) {}

    /** Both units with their names, and what would move, in words. */
    record Preview(String predecessorName, String successorName, List<String> moves) {}

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
        String person = administrator();
        Complete all = merger.complete();
        try {
            successions.merge(all.predecessor(), all.successor(), all.mergedOn(), all.basis(), person);
        } catch (Refusal refusal) {
            // sent twice, from two windows or by two clicks: it is recorded, and that is what was wanted
            if (!successions.isRecorded(all.predecessor(), all.successor(), all.mergedOn(), all.basis())) {
                throw refusal;
            }
        }
    }

    /** What this merger would move; refused like the merger itself, and nothing is recorded. */
    @PostMapping("/preview")
    Preview preview(@RequestBody Merger merger) {
        String person = administrator();
        Complete all = merger.complete();
        successions.rehearse(all.predecessor(), all.successor(), all.mergedOn(), all.basis(), person);
        return new Preview(
                organisations.placeName(all.predecessor()),
                organisations.placeName(all.successor()),
                preview.moves(all.predecessor(), all.successor()));
    }

    /** The units that exist today and can be merged, by county. */
    @GetMapping("/units")
    List<Unit> units() {
        administrator();
        return organisations.all().stream()
                .filter(unit -> unit.isSingleUnit() && !unit.abolished())
                .sorted(Comparator.comparing(Organisation::code))
                .map(this::unit)
                .toList();
    }

    private Unit unit(Organisation unit) {
        String county = Objects.requireNonNullElse(unit.parentCode(), unit.code());
        return new Unit(unit.code(), unit.name(), county, organisations.nameOf(county));
    }

    private String administrator() {
        String person = currentUser.id();
        if (!people.isMember(person, Groups.ADMIN)) {
            throw new Forbidden("撤并由系统管理员登记。请把批复文件交给系统管理员办理。");
        }
        return person;
    }

    private static <T> T given(String field, @Nullable T value, String otherwise) {
        if (value == null || value.equals("")) {
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
