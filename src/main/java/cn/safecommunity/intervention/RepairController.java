package cn.safecommunity.intervention;

import java.security.Principal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What one administrator changes in a case alone, over REST. */
@RestController
@RequestMapping("/api/cases/{caseId}")
class RepairController {

    private final Repairs repairs;
    private final Resumptions resumptions;

    RepairController(Repairs repairs, Resumptions resumptions) {
        this.repairs = repairs;
        this.resumptions = resumptions;
    }

    /** Which task, its new last day, and why. */
    record Postponement(
            @Nullable String task,
            @Nullable LocalDate dueOn,
            @Nullable String reason) {}

    /** Which value, what it should be, and why. */
    record Correction(
            @Nullable String name,
            @Nullable String value,
            @Nullable String reason) {}

    /** Why a suspended case goes on. */
    record Resumption(@Nullable String reason) {}

    @PostMapping("/resumption")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resume(@PathVariable long caseId, @RequestBody Resumption wanted, Principal administrator) {
        resumptions.resume(caseId, wanted.reason(), administrator.getName());
    }

    @PostMapping("/postponements")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void putOff(@PathVariable long caseId, @RequestBody Postponement wanted, Principal administrator) {
        repairs.putOff(
                caseId,
                Objects.requireNonNullElse(wanted.task(), ""),
                wanted.dueOn(),
                wanted.reason(),
                administrator.getName());
    }

    @PostMapping("/corrections")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correct(@PathVariable long caseId, @RequestBody Correction wanted, Principal administrator) {
        repairs.correct(caseId, wanted.name(), wanted.value(), wanted.reason(), administrator.getName());
    }
}
