package cn.safecommunity.complaint;

import cn.safecommunity.Refusal;
import cn.safecommunity.WrittenDay;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.throttle.PublicSubmissions;
import cn.safecommunity.title.Title;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public page on which anybody complains about a titled unit and asks by number how far the complaint is. No login. */
@Controller
@RequestMapping("/notices/complaints")
class ComplaintController {

    private static final String PAGE = "complaint";

    private final Complaints complaints;
    private final Organisations organisations;
    private final PublicSubmissions submissions;

    ComplaintController(Complaints complaints, Organisations organisations, PublicSubmissions submissions) {
        this.complaints = complaints;
        this.organisations = organisations;
        this.submissions = submissions;
    }

    /** How far a complaint is. */
    public record Progress(
            String number, String about, String receivedOn, String state, String reply, String answeredOn) {}

    @GetMapping({"", "/"})
    String page(@RequestParam(defaultValue = "") String certificate, Model model) {
        model.addAttribute("certificate", certificate);
        return form(model, complaints.about(certificate));
    }

    @PostMapping({"", "/"})
    String complain(
            @RequestParam(defaultValue = "") String certificate,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String contact,
            @RequestParam(defaultValue = "") String content,
            Model model,
            HttpServletResponse response) {
        try {
            Complaints.Receipt receipt = submissions.handIn(
                    () -> complaints.receive(certificate, name, contact, content), Complaints.Receipt::first);
            return "redirect:/notices/complaints/state?sent=true" + (receipt.first() ? "" : "&again=true") + "&number="
                    + receipt.number();
        } catch (Refusal refusal) {
            PublicSubmissions.answer(response, refusal);
            model.addAttribute("refusal", refusal.text());
            model.addAttribute("refusedField", refusal.field());
            model.addAttribute("certificate", certificate);
            model.addAttribute("name", name);
            model.addAttribute("contact", contact);
            model.addAttribute("content", content);
            return form(
                    model, "certificate".equals(refusal.field()) ? Optional.empty() : complaints.about(certificate));
        }
    }

    @GetMapping("/state")
    String state(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "false") boolean sent,
            @RequestParam(defaultValue = "false") boolean again,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("number", number);
        model.addAttribute("sent", sent);
        model.addAttribute("again", again);
        try {
            model.addAttribute("progress", progress(complaints.of(number)));
        } catch (Refusal unknown) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            model.addAttribute("unknown", unknown.text());
        }
        return PAGE;
    }

    private String form(Model model, Optional<Title> about) {
        model.addAttribute("form", true);
        model.addAttribute("about", about.map(this::label).orElse(null));
        return PAGE;
    }

    private String label(Title title) {
        return organisations.placeName(title.community()) + "　" + title.name();
    }

    private Progress progress(Complaint complaint) {
        return new Progress(
                complaint.number(),
                complaints.placeOf(complaint) + "　" + complaint.chain().label(),
                WrittenDay.of(complaint.receivedAt()),
                complaint.state().label(),
                complaint.reply() == null ? "" : complaint.reply(),
                complaint.answeredAt() == null ? "" : WrittenDay.of(complaint.answeredAt()));
    }
}
