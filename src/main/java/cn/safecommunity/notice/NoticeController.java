package cn.safecommunity.notice;

import cn.safecommunity.AskedPage;
import cn.safecommunity.CountedPage;
import cn.safecommunity.PageNumber;
import cn.safecommunity.Refusal;
import cn.safecommunity.Text;
import cn.safecommunity.WrittenNumber;
import cn.safecommunity.endorsement.Objections;
import cn.safecommunity.notice.NoticeLines.Line;
import cn.safecommunity.notice.NoticeLines.PastLine;
import cn.safecommunity.notice.NoticeLines.TitleLine;
import cn.safecommunity.notice.NoticeLines.UnitPage;
import cn.safecommunity.policy.Policy;
import cn.safecommunity.throttle.PublicSubmissions;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** The public pages: what is on notice now and was, how to object, which titles are valid, and a page per unit. No login. */
@Controller
@RequestMapping("/notices")
class NoticeController {

    private static final int ON_A_PAGE = 50;
    private static final int LONGEST_SEARCH = 50;

    private final NoticeLines lines;
    private final PublicNotices notices;
    private final Policy policy;
    private final PublicSubmissions submissions;

    NoticeController(NoticeLines lines, PublicNotices notices, Policy policy, PublicSubmissions submissions) {
        this.lines = lines;
        this.notices = notices;
        this.policy = policy;
        this.submissions = submissions;
    }

    @GetMapping({"", "/"})
    @Nullable
    String page(
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "1") int page,
            ServletWebRequest request,
            Model model) {
        fill(model, search, page);
        return PublicAnswer.isKnown(request, model.asMap()) ? null : "notices";
    }

    /** The notices that are over. */
    @GetMapping("/past")
    @Nullable
    String past(@RequestParam(defaultValue = "1") int page, ServletWebRequest request, Model model) {
        int from = (PageNumber.check(page) - 1) * ON_A_PAGE;
        List<PastLine> past = lines.past(from, ON_A_PAGE + 1);
        model.addAttribute("past", past.stream().limit(ON_A_PAGE).toList());
        model.addAttribute("page", page);
        model.addAttribute("more", past.size() > ON_A_PAGE);
        return PublicAnswer.isKnown(request, model.asMap()) ? null : "notices-past";
    }

    /** What is public of one unit. */
    @GetMapping("/units/{code}")
    @Nullable
    String unit(@PathVariable String code, ServletWebRequest request, Model model) {
        UnitPage unit = lines.unit(code);
        model.addAttribute("unit", unit);
        return PublicAnswer.isKnown(request, unit) ? null : "notices-unit";
    }

    /** The latest notices for other web sites. */
    @GetMapping("/feed.atom")
    void feed(ServletWebRequest request, HttpServletResponse response) throws IOException {
        String feed = NoticeFeed.of(lines.latest(ON_A_PAGE));
        if (!PublicAnswer.isKnown(request, feed)) {
            response.setContentType("application/atom+xml;charset=UTF-8");
            response.getOutputStream().write(feed.getBytes(StandardCharsets.UTF_8));
        }
    }

    @PostMapping("/{caseId}/objections")
    String object(
            @PathVariable long caseId,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String contact,
            @RequestParam(defaultValue = "") String content,
            Model model,
            HttpServletResponse response) {
        try {
            Objections.Receipt receipt =
                    submissions.handIn(() -> notices.object(caseId, name, contact, content), Objections.Receipt::first);
            return "redirect:/notices/objections?sent=true" + (receipt.first() ? "" : "&again=true") + "&number="
                    + receipt.number();
        } catch (Refusal refusal) {
            PublicSubmissions.answer(response, refusal);
            model.addAttribute("refusal", refusal.text());
            model.addAttribute("refusedCase", caseId);
            model.addAttribute("refusedField", refusal.field());
            model.addAttribute("name", name);
            model.addAttribute("contact", contact);
            model.addAttribute("content", content);
        }
        List<Line> running = fill(model, "", 1);
        model.addAttribute("isOver", running.stream().noneMatch(line -> line.caseId() == caseId));
        return "notices";
    }

    /** Gives the notices that are running. */
    private List<Line> fill(Model model, String search, int page) {
        String words = WrittenNumber.inWords(Text.optional("search", search, LONGEST_SEARCH));
        CountedPage<TitleLine> found = lines.titles(words, new AskedPage(PageNumber.check(page), ON_A_PAGE));
        List<Line> running = lines.current();
        model.addAttribute("notices", running);
        model.addAttribute("noticeDays", policy.limit("publicNotice"));
        model.addAttribute("basis", policy.citation());
        model.addAttribute("rules", policy.basis().rules());
        model.addAttribute("titles", found.rows());
        model.addAttribute("mergers", lines.mergers(words));
        model.addAttribute("found", found);
        model.addAttribute("search", words);
        model.addAttribute("page", page);
        model.addAttribute("pages", Math.max(1, (found.total() + ON_A_PAGE - 1) / ON_A_PAGE));
        return running;
    }
}
