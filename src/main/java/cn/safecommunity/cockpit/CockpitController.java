package cn.safecommunity.cockpit;

import cn.safecommunity.Asked;
import cn.safecommunity.PageNumber;
import cn.safecommunity.cockpit.LateBoard.Late;
import cn.safecommunity.cockpit.LateBoard.Which;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What our plugins of Cockpit read, for administrators. */
@RestController
@RequestMapping("/api/cockpit")
class CockpitController {

    private final ProcessHistory history;
    private final LateBoard late;
    private final OperationLog log;

    CockpitController(ProcessHistory history, LateBoard late, OperationLog log) {
        this.history = history;
        this.late = late;
        this.log = log;
    }

    /** The finished instances of a process; {@code search} is a part of the number of a case. */
    @GetMapping("/processes/{process}/finished")
    Finished finished(
            @PathVariable String process,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(defaultValue = "1") int page) {
        return history.finished(process, search, PageNumber.check(page));
    }

    /** The way that an instance took through its model. */
    @GetMapping("/instances/{instance}/way")
    List<Finished.Step> way(@PathVariable String instance) {
        return history.way(instance);
    }

    /** How long the steps of a process have taken in the last year. */
    @GetMapping("/processes/{process}/times")
    List<StepTime> times(@PathVariable String process) {
        return history.times(process);
    }

    /** Who is late now, page by page; {@code light} is red, yellow or soon for one kind of light only. */
    @GetMapping("/late")
    Late late(@RequestParam(defaultValue = "all") String light, @RequestParam(defaultValue = "1") int page) {
        return late.now(Asked.one(Which.values(), "light", "all、red、yellow、soon", light), PageNumber.check(page));
    }

    /** What was done by hand in the engine. */
    @GetMapping("/operations")
    OperationLog.Page operations(
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @RequestParam(defaultValue = "1") int page) {
        return log.page(person, from, to, PageNumber.check(page));
    }
}
