package cn.safecommunity.title;

import cn.safecommunity.Asked;
import cn.safecommunity.AskedPage;
import cn.safecommunity.CountedPage;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.organisation.Access;
import cn.safecommunity.organisation.CurrentUser;
import cn.safecommunity.organisation.Sight;
import cn.safecommunity.title.TitleDetails.View;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Titles over REST: the list, one of them, the draft of a report, and the proposal to revoke. */
@RestController
@RequestMapping("/api/titles")
class TitleController {

    private final TitleRepository titles;
    private final TitleDetails details;
    private final Reports reports;
    private final RevocationProposals proposals;
    private final CaseFiles files;
    private final Access access;
    private final CurrentUser currentUser;

    TitleController(
            TitleRepository titles,
            TitleDetails details,
            Reports reports,
            RevocationProposals proposals,
            CaseFiles files,
            Access access,
            CurrentUser currentUser) {
        this.titles = titles;
        this.details = details;
        this.reports = reports;
        this.proposals = proposals;
        this.files = files;
        this.access = access;
        this.currentUser = currentUser;
    }

    /** What is written so far; {@code seen} is what the caller had read of the report. */
    record Written(
            @Nullable String seen,
            @Nullable String upkeep,
            @Nullable String accidents,
            @Nullable String plan) {}

    record Proposal(@Nullable String ground, @Nullable String explanation) {}

    /**
     * One page of the supervised titles.
     *
     * @param total how many were counted, on all pages
     * @param more whether there are more than these
     */
    record TitleList(long total, boolean more, int page, int size, List<View> items) {}

    /** The supervised titles that this person may see, whatever has become of them, newest first. */
    @GetMapping
    TitleList page(
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(defaultValue = "1") String page,
            @RequestParam(defaultValue = "20") String size) {
        AskedPage asked = AskedPage.read(page, size);
        List<String> words = Asked.words(search);
        Sight sight = access.sightOf(currentUser.id());
        CountedPage<HeldTitle> found = titles.within(sight, words, asked);
        return new TitleList(found.total(), found.more(), asked.page(), asked.size(), details.all(found.rows()));
    }

    @GetMapping("/{certificate}")
    View one(@PathVariable String certificate) {
        HeldTitle held = titles.get(certificate);
        files.visible(TitleLetters.file(held), currentUser.id());
        return details.of(held);
    }

    /** Keeps what is written so far of the report that was asked for on that day, and gives the draft as it stands then. */
    @PutMapping("/{certificate}/reports/{day}")
    TitleReport save(
            @PathVariable String certificate,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestBody Written written) {
        ReportDraft draft = new ReportDraft(written.upkeep(), written.accidents(), written.plan());
        return reports.write(titles.get(certificate), day, draft, written.seen(), currentUser.id());
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
