package cn.safecommunity.endorsement;

import cn.safecommunity.Refusal;
import cn.safecommunity.organisation.CurrentUser;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.policy.Chain;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Applications over REST: what the forms show, the draft an application starts from, and taking it back. */
@RestController
@RequestMapping("/api")
class ApplicationController {

    private final Applications applications;
    private final ApplicationViews views;
    private final Withdrawals withdrawals;
    private final Organisations organisations;
    private final CurrentUser currentUser;

    ApplicationController(
            Applications applications,
            ApplicationViews views,
            Withdrawals withdrawals,
            Organisations organisations,
            CurrentUser currentUser) {
        this.applications = applications;
        this.views = views;
        this.withdrawals = withdrawals;
        this.organisations = organisations;
        this.currentUser = currentUser;
    }

    record Draft(@Nullable String community, @Nullable String chain) {}

    record Reasoned(@Nullable String reason) {}

    record Summary(
            long id,
            @Nullable String businessKey,
            Chain chain,
            String chainName,
            String community,
            String communityName,
            String countyName,
            ApplicationState state,
            String stateName,
            @Nullable LocalDate appliedOn) {}

    @PostMapping("/cases")
    @ResponseStatus(HttpStatus.CREATED)
    ApplicationView draft(@RequestBody Draft request) {
        if (request.community() == null) {
            throw Refusal.at("community", "请选择申报单位。");
        }
        if (request.chain() == null) {
            throw Refusal.at("chain", "请选择申报类型。");
        }
        return views.of(applications.draft(request.community(), Chain.of(request.chain()), currentUser.id()), null);
    }

    @GetMapping("/cases")
    List<Summary> all() {
        return applications.allVisible(currentUser.id()).stream()
                .map(this::summary)
                .toList();
    }

    @GetMapping("/cases/{id}")
    ApplicationView one(@PathVariable long id) {
        return views.of(applications.visible(id, currentUser.id()), null);
    }

    @PostMapping("/cases/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable long id, @RequestBody Reasoned request) {
        String reason = request.reason();
        withdrawals.withdraw(id, currentUser.id(), reason == null ? "" : reason);
    }

    private Summary summary(Application each) {
        return new Summary(
                each.id(),
                each.businessKey(),
                each.chain(),
                each.chain().label(),
                each.community(),
                organisations.nameOf(each.community()),
                organisations.nameOf(each.county()),
                each.state(),
                each.state().label(),
                each.appliedOn());
    }
}
