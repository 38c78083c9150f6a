package cn.safecommunity.copy;

import cn.safecommunity.PageNumber;
import cn.safecommunity.Refusal;
import cn.safecommunity.copy.CaseCopyRepository.Recipient;
import cn.safecommunity.organisation.CurrentUser;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Copies of cases by REST: sending them and taking them back, what has come to me, and my receipt. */
@RestController
@RequestMapping("/api")
class CaseCopyController {

    private final CaseCopies copies;
    private final CurrentUser currentUser;

    CaseCopyController(CaseCopies copies, CurrentUser currentUser) {
        this.copies = copies;
        this.currentUser = currentUser;
    }

    /** Whom a copy is to go to: an office, or one person of it. */
    record To(@Nullable String office, @Nullable String person) {}

    /** The recipients, and why they should read the case. */
    record Sending(@Nullable List<To> to, @Nullable String reason) {}

    @GetMapping("/casefiles/{id}/copying")
    CaseCopyView view(@PathVariable long id) {
        return copies.view(id, currentUser.id());
    }

    @PostMapping("/casefiles/{id}/copying")
    CaseCopyView send(@PathVariable long id, @RequestBody Sending input) {
        copies.send(id, currentUser.id(), recipients(input.to()), input.reason());
        return copies.view(id, currentUser.id());
    }

    private static List<Recipient> recipients(@Nullable List<To> given) {
        return Objects.requireNonNullElse(given, List.<To>of()).stream()
                .map(one -> {
                    if (one.office() == null) {
                        throw Refusal.at("to", "每一个抄送对象都要写明单位（office）。请从名单中选择。");
                    }
                    return new Recipient(one.office(), one.person());
                })
                .toList();
    }

    @GetMapping("/copies/cases")
    List<CaseCopyView.Received> mine(@RequestParam(defaultValue = "1") int page) {
        return copies.to(currentUser.id(), PageNumber.check(page));
    }

    /** Takes it back; gives the copies of its case. */
    @DeleteMapping("/copies/cases/{id}")
    CaseCopyView takeBack(@PathVariable long id) {
        return copies.view(copies.takeBack(id, currentUser.id()), currentUser.id());
    }

    @PostMapping("/copies/cases/{id}/receipt")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void receive(@PathVariable long id) {
        copies.receive(id, currentUser.id());
    }
}
