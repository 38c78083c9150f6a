package cn.safecommunity.notice;

import cn.safecommunity.Text;
import cn.safecommunity.WrittenDay;
import cn.safecommunity.WrittenNumber;
import cn.safecommunity.endorsement.Objections;
import cn.safecommunity.organisation.Organisations;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public page on which whoever objected to a notice asks by number how far the objection is. No login. */
@Controller
@RequestMapping("/notices/objections")
class ObjectionController {

    private static final int LONGEST_NUMBER = 100;

    private final Objections objections;
    private final Organisations organisations;

    ObjectionController(Objections objections, Organisations organisations) {
        this.objections = objections;
        this.organisations = organisations;
    }

    /** How far an objection is, in words. */
    public record State(
            String number,
            String about,
            String raisedOn,
            String state,
            @Nullable String settledOn) {}

    @GetMapping({"", "/"})
    String page(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "false") boolean sent,
            @RequestParam(defaultValue = "false") boolean again,
            Model model,
            HttpServletResponse response) {
        String asked = WrittenNumber.ofCode(Text.optional("number", number, LONGEST_NUMBER));
        model.addAttribute("number", asked);
        model.addAttribute("sent", sent);
        model.addAttribute("again", again);
        Optional<Objections.Progress> progress = objections.progress(asked);
        progress.ifPresent(found -> model.addAttribute("progress", words(found)));
        if (progress.isEmpty() && !asked.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            model.addAttribute("unknown", "没有这个异议编号。请对照提交后显示的编号，连同字母和横线一起填写。");
        }
        return "objection";
    }

    private State words(Objections.Progress progress) {
        Instant settled = progress.settledAt();
        return new State(
                progress.number(),
                organisations.placeName(progress.community()) + "　"
                        + progress.chain().label(),
                WrittenDay.of(progress.raisedAt()),
                switch (progress.state()) {
                    case "upheld" -> "异议成立，申报已经终止";
                    case "dismissed" -> "异议不成立";
                    default -> progress.running() ? "正在核实，核实完毕前不予命名" : "所涉申报已经终止，不再命名";
                },
                settled == null ? null : WrittenDay.of(settled));
    }
}
