package cn.safecommunity.title;

import cn.safecommunity.Forbidden;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.casefile.OpenTasks;
import cn.safecommunity.organisation.CurrentUser;
import cn.safecommunity.title.TitleDetails.View;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Titles over REST: the list, one of them, the draft of a report, and the proposal to revoke. */
@RestController
@RequestMapping("/api/titles")
class TitleController {

    private final TitleRepository titles;
    private final TitleDetails details;
    private final Reports reports;
    private final OpenTasks openTasks;
    private final RevocationProposals proposals;
    private final CaseFiles files;
    private final CurrentUser currentUser;

    TitleController(
            TitleRepository titles,
            TitleDetails details,
            Reports reports,
            OpenTasks openTasks,
            RevocationProposals proposals,
            CaseFiles files,
            CurrentUser currentUser) {
        this.titles = titles;
        this.details = details;
        this.reports = reports;
        this.openTasks = openTasks;
        this.proposals = proposals;
        this.files = files;
        this.currentUser = currentUser;
    }

    record ReportDraft(
            @Nullable String upkeep,
            @Nullable String accidents,
            @Nullable String plan) {}

    record Proposal(@Nullable String ground, @Nullable String explanation) {}

    /** The supervised titles that this person may see, whatever has become of them. */
    @GetMapping
    List<View> all() {
        String person = currentUser.id();
        return titles.all().stream()
                .filter(held -> held.caseId() != null && files.maySee(held.caseId(), person))
                .map(details::of)
                .toList();
    }

    @GetMapping("/{certificate}")
    View one(@PathVariable String certificate) {
        HeldTitle held = titles.get(certificate);
        files.visible(TitleLetters.file(held), currentUser.id());
        return details.of(held);
    }

    @PutMapping("/{certificate}/report")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void save(@PathVariable String certificate, @RequestBody ReportDraft draft) {
        requireReport(titles.get(certificate));
        reports.save(certificate, draft.upkeep(), draft.accidents(), draft.plan());
    }

    private void requireReport(HeldTitle held) {
        if (openTasks
                .of(TitleLetters.file(held), currentUser.id(), TitleSupervisionModel.REPORT_ANNUALLY)
                .isEmpty()) {
            throw new Forbidden("现在不能填写这份年度报告：报告任务没有开始，或者已由他人领取。请刷新任务列表。");
        }
    }

    @PostMapping("/{certificate}/revocation")
    @ResponseStatus(HttpStatus.CREATED)
    void propose(@PathVariable String certificate, @RequestBody Proposal proposal) {
        proposals.propose(certificate, text(proposal.ground()), text(proposal.explanation()), currentUser.id());
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
