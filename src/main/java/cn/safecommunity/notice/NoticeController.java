package cn.safecommunity.notice;

import cn.safecommunity.Refusal;
import cn.safecommunity.WrittenDay;
import cn.safecommunity.endorsement.Authorities;
import cn.safecommunity.organisation.Office;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.policy.Policy;
import cn.safecommunity.title.Titles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public page: what is on notice now, how to object, and which titles are valid today. No login. */
@Controller
@RequestMapping("/notices")
class NoticeController {

    private final PublicNotices notices;
    private final Titles titles;
    private final Organisations organisations;
    private final Authorities authorities;
    private final Policy policy;
    private final Clock clock;

    NoticeController(
            PublicNotices notices,
            Titles titles,
            Organisations organisations,
            Authorities authorities,
            Policy policy,
            Clock clock) {
        this.notices = notices;
        this.titles = titles;
        this.organisations = organisations;
        this.authorities = authorities;
        this.policy = policy;
        this.clock = clock;
    }

    /** A notice as the page shows it; {@code authority} publishes it and receives the objections. */
    public record Line(long caseId, String community, String titleName, String from, String to, Office authority) {}

    /** A valid title as the page shows it. */
    public record TitleLine(String community, String titleName, String certificate, String from, String to) {}

    @GetMapping({"", "/"})
    String page(Model model) {
        fill(model);
        return "notices";
    }

    @PostMapping("/{caseId}/objections")
    String object(
            @PathVariable long caseId,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String contact,
            @RequestParam(defaultValue = "") String content,
            Model model) {
        try {
            return "redirect:/notices/objections?sent=true&number=" + notices.object(caseId, name, contact, content);
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal.text());
            model.addAttribute("refusedCase", caseId);
            model.addAttribute("refusedField", refusal.field());
            model.addAttribute("name", name);
            model.addAttribute("contact", contact);
            model.addAttribute("content", content);
        }
        fill(model);
        return "notices";
    }

    private void fill(Model model) {
        List<Line> lines = notices.current().stream()
                .map(notice -> new Line(
                        notice.caseId(),
                        organisations.placeName(notice.community()),
                        notice.chain().label(),
                        WrittenDay.of(notice.startsAt()),
                        WrittenDay.of(notice.endsAt()),
                        authorities.of(notice.chain().top(), notice.county())))
                .toList();
        model.addAttribute("notices", lines);
        model.addAttribute("noticeDays", policy.limit("publicNotice"));
        model.addAttribute("basis", policy.citation());
        model.addAttribute("rules", policy.basis().rules());
        model.addAttribute(
                "titles",
                titles.valid(LocalDate.now(clock)).stream()
                        .map(title -> new TitleLine(
                                organisations.placeName(title.community()),
                                title.name(),
                                title.certificateNumber(),
                                WrittenDay.of(title.conferredOn()),
                                WrittenDay.of(title.validUntil())))
                        .toList());
    }
}
