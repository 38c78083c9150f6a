package cn.safecommunity.demonstration;

import cn.safecommunity.Forbidden;
import cn.safecommunity.Refusal;
import cn.safecommunity.demonstration.Demonstration.Progress;
import cn.safecommunity.organisation.CurrentUser;
import cn.safecommunity.organisation.Groups;
import cn.safecommunity.organisation.People;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The demonstration for the administrator of a person's own machine; elsewhere the address does not exist. */
@RestController
@RequestMapping("/api/demonstration")
@Profile("local")
class DemonstrationController {

    private final Demonstration demonstration;
    private final People people;
    private final CurrentUser user;

    DemonstrationController(Demonstration demonstration, People people, CurrentUser user) {
        this.demonstration = demonstration;
        this.people = people;
        this.user = user;
    }

    /** Up to which day to play. */
    record Wish(@Nullable LocalDate until) {}

    @GetMapping
    Progress progress() {
        requireAdministrator();
        return demonstration.progress();
    }

    @PostMapping
    Progress begin(@RequestBody Wish wish) {
        requireAdministrator();
        LocalDate until = wish.until();
        if (until == null) {
            throw Refusal.at("until", "请填写演示到哪一天。");
        }
        demonstration.begin(until);
        return demonstration.progress();
    }

    @DeleteMapping
    Progress stop() {
        requireAdministrator();
        demonstration.stop();
        return demonstration.progress();
    }

    private void requireAdministrator() {
        if (!people.isMember(user.id(), Groups.ADMIN)) {
            throw new Forbidden("演示由系统管理员开始和停止，请用系统管理员的账号登录。");
        }
    }
}
