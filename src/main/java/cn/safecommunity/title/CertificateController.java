package cn.safecommunity.title;

import cn.safecommunity.NotFound;
import cn.safecommunity.title.CertificateCheck.Genuine;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Whether a certificate is genuine: a page for people and an address for programs, both without a login. */
@Controller
@RequestMapping("/notices/certificates")
class CertificateController {

    private final CertificateCheck check;

    CertificateController(CertificateCheck check) {
        this.check = check;
    }

    @GetMapping
    String page(@RequestParam(defaultValue = "") String code, Model model) {
        model.addAttribute("code", code);
        if (!code.isBlank()) {
            try {
                model.addAttribute("found", check.of(code));
            } catch (NotFound unknown) {
                model.addAttribute("refusal", unknown.getMessage());
            }
        }
        return "certificate";
    }

    @GetMapping(path = "/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Genuine certificate(@PathVariable String code) {
        return check.of(code);
    }
}
