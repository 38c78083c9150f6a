package cn.safecommunity.creation;

import cn.safecommunity.Refusal;
import cn.safecommunity.casefile.Seat;
import cn.safecommunity.organisation.CurrentUser;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is filled in while a task of a creation is open, the countersigners, and taking a creation back, over REST. */
@RestController
@RequestMapping("/api/creations/{id}")
class CreationController {

    private final CreationDetails details;
    private final CreationDesk desk;
    private final SevenChecks seven;
    private final Rectifications rectifications;
    private final CountersignChanges countersigning;
    private final CreationWithdrawals withdrawals;
    private final CurrentUser currentUser;

    CreationController(
            CreationDetails details,
            CreationDesk desk,
            SevenChecks seven,
            Rectifications rectifications,
            CountersignChanges countersigning,
            CreationWithdrawals withdrawals,
            CurrentUser currentUser) {
        this.details = details;
        this.desk = desk;
        this.seven = seven;
        this.rectifications = rectifications;
        this.countersigning = countersigning;
        this.withdrawals = withdrawals;
        this.currentUser = currentUser;
    }

    /** {@code seen} is here and below what the caller had read of this one. */
    record Finding(
            @Nullable String seen,
            @Nullable Boolean present,
            @Nullable String remark) {}

    record Item(@Nullable String text) {}

    record Answer(@Nullable String seen, @Nullable String answer) {}

    record Verdict(
            @Nullable String seen,
            @Nullable Boolean accepted,
            @Nullable String objection) {}

    record Countersigner(
            @Nullable String department, @Nullable String reason) {}

    record Reasoned(@Nullable String reason) {}

    @PutMapping("/seven/{item}")
    @Transactional
    CreationView seven(@PathVariable long id, @PathVariable String item, @RequestBody Finding finding) {
        desk.require(id, currentUser.id(), "七有", CommunityCreationModel.CHECK_BY_CITY);
        if (finding.present() == null) {
            throw Refusal.at("seven-" + item, "请选择“有”或“没有”。");
        }
        seven.save(id, item, finding.present(), text(finding.remark()), finding.seen(), currentUser.id());
        return details.of(id);
    }

    @PostMapping("/items")
    @Transactional
    CreationView find(@PathVariable long id, @RequestBody Item item) {
        Seat task = desk.require(
                id,
                currentUser.id(),
                "整改问题",
                CommunityCreationModel.CHECK_BY_CITY,
                CommunityCreationModel.COUNTERSIGN_CHECK);
        rectifications.find(id, desk.source(task), text(item.text()), currentUser.id());
        return details.of(id);
    }

    @DeleteMapping("/items/{item}")
    @Transactional
    CreationView drop(@PathVariable long id, @PathVariable long item) {
        desk.require(
                id,
                currentUser.id(),
                "整改问题",
                CommunityCreationModel.CHECK_BY_CITY,
                CommunityCreationModel.COUNTERSIGN_CHECK);
        rectifications.dropDraft(id, item, currentUser.id());
        return details.of(id);
    }

    @PutMapping("/items/{item}/answer")
    @Transactional
    CreationView close(@PathVariable long id, @PathVariable long item, @RequestBody Answer answer) {
        desk.require(id, currentUser.id(), "整改情况", CommunityCreationModel.RECTIFY);
        rectifications.close(id, item, text(answer.answer()), answer.seen(), currentUser.id());
        return details.of(id);
    }

    @PutMapping("/items/{item}/verdict")
    @Transactional
    CreationView verify(@PathVariable long id, @PathVariable long item, @RequestBody Verdict verdict) {
        desk.require(id, currentUser.id(), "核实结果", CommunityCreationModel.VERIFY_RECTIFICATION);
        if (verdict.accepted() == null) {
            throw Refusal.at("item-" + item, "请选择“到位”或“没有到位”。");
        }
        if (verdict.accepted()) {
            rectifications.verify(id, item, verdict.seen(), currentUser.id());
        } else {
            rectifications.reopen(id, item, text(verdict.objection()), verdict.seen());
        }
        return details.of(id);
    }

    @PostMapping("/countersigners")
    CreationView add(@PathVariable long id, @RequestBody Countersigner one) {
        countersigning.add(id, text(one.department()), text(one.reason()), currentUser.id());
        return details.of(id);
    }

    @DeleteMapping("/countersigners/{department}")
    CreationView remove(
            @PathVariable long id, @PathVariable String department, @RequestParam(defaultValue = "") String reason) {
        countersigning.remove(id, department, reason, currentUser.id());
        return details.of(id);
    }

    @PostMapping("/withdrawal")
    CreationView withdraw(@PathVariable long id, @RequestBody Reasoned request) {
        withdrawals.withdraw(id, currentUser.id(), text(request.reason()));
        return details.of(id);
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "");
    }
}
