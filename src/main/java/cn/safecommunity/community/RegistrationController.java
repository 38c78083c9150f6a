package cn.safecommunity.community;

import cn.safecommunity.Forbidden;
import cn.safecommunity.Seen;
import cn.safecommunity.organisation.Access;
import cn.safecommunity.organisation.CurrentUser;
import cn.safecommunity.organisation.Organisation;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.organisation.UnitKind;
import cn.safecommunity.policy.FieldRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The 备案表 of a unit over REST: its questions, its draft and the day that counts. */
@RestController
@RequestMapping("/api/communities/{code}/registration")
class RegistrationController {

    private final Registrations registrations;
    private final Communities communities;
    private final Organisations organisations;
    private final Access access;
    private final CurrentUser currentUser;

    RegistrationController(
            Registrations registrations,
            Communities communities,
            Organisations organisations,
            Access access,
            CurrentUser currentUser) {
        this.registrations = registrations;
        this.communities = communities;
        this.organisations = organisations;
        this.access = access;
        this.currentUser = currentUser;
    }

    /**
     * The form: {@code registeredOn} is the day that counts, {@code countsAnew} whether handing in sets it to that day,
     * {@code handedInOn} is the day of the form shown here, {@code seen} is sent when it is handed in, so that only what was
     * seen is.
     */
    record View(
            String community,
            String name,
            UnitKind unitType,
            List<FieldRule> questions,
            Map<String, Object> answers,
            String seen,
            @Nullable Instant savedAt,
            @Nullable LocalDate handedInOn,
            @Nullable LocalDate registeredOn,
            boolean countsAnew) {}

    @GetMapping
    View form(@PathVariable String code) {
        requireOwn(code);
        return view(code);
    }

    /** Changes the answers that are named, null takes one out; the others stay. What it gives is the form as it stands then. */
    @PutMapping
    @Transactional
    View save(@PathVariable String code, @RequestBody Map<String, @Nullable Object> changed) {
        requireOwn(code);
        registrations.save(code, changed, currentUser.id());
        return view(code);
    }

    private void requireOwn(String code) {
        if (!access.mayActFor(currentUser.id(), code)) {
            throw new Forbidden("您不是该创建单位的工作人员，不能填写其备案表，请用创建单位的账号登录。");
        }
    }

    private View view(String code) {
        Organisation unit = organisations.get(code);
        Registration latest = registrations.latest(code).orElse(null);
        Optional<Community> known = communities.find(code);
        return new View(
                code,
                unit.name(),
                unit.kind(),
                registrations.questions(code),
                latest == null ? Map.of() : latest.answers(),
                latest == null ? Seen.of(List.of()) : latest.seen(),
                latest == null ? null : latest.savedAt(),
                latest == null ? null : latest.registeredOn(),
                known.map(Community::registeredOn).orElse(null),
                known.filter(Community::hadGraveAccidentSinceRegistration).isPresent());
    }
}
