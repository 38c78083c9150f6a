package cn.safecommunity.copy;

import cn.safecommunity.PageNumber;
import cn.safecommunity.casefile.Papers;
import cn.safecommunity.copy.CopyRepository.Line;
import cn.safecommunity.copy.CopyRepository.Sent;
import cn.safecommunity.document.Letters;
import cn.safecommunity.material.Download;
import cn.safecommunity.organisation.CurrentUser;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Copies by REST: what has come to my offices (抄送我的), the letter itself with a receipt, and where the copies of a case went. */
@RestController
@RequestMapping("/api")
class CopyController {

    private final Copies copies;
    private final Letters letters;
    private final Papers papers;
    private final CurrentUser currentUser;

    CopyController(Copies copies, Letters letters, Papers papers, CurrentUser currentUser) {
        this.copies = copies;
        this.letters = letters;
        this.papers = papers;
        this.currentUser = currentUser;
    }

    /** Where a copy of a case went; {@code readBy} is the name of whoever read it first. */
    record SentView(
            String number,
            String recipient,
            boolean posted,
            @Nullable String readBy,
            @Nullable Instant readAt) {}

    /** A copy as its reader sees it; {@code pdf}: its pages can be had as PDF. */
    record ReceivedView(@JsonUnwrapped Line line, boolean pdf) {}

    @GetMapping("/copies")
    List<ReceivedView> mine(@RequestParam(defaultValue = "1") int page) {
        boolean pdf = papers.lettersArePrinted();
        return copies.to(currentUser.id(), PageNumber.check(page)).stream()
                .map(line -> new ReceivedView(line, pdf))
                .toList();
    }

    @PostMapping("/copies/{id}/receipt")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void receive(@PathVariable long id) {
        copies.receive(id, currentUser.id());
    }

    @GetMapping("/copies/{id}/content")
    void content(@PathVariable long id, HttpServletResponse response) throws IOException {
        long letter = copies.letterOf(id, currentUser.id());
        byte[] content = letters.content(letter);
        Download.open(response, letters.get(letter).fileName(), Letters.MEDIA_TYPE, content.length)
                .write(content);
    }

    @GetMapping("/copies/{id}/pdf")
    void pdf(@PathVariable long id, HttpServletResponse response) throws IOException {
        long letter = copies.letterOf(id, currentUser.id());
        Download.pdf(response, letters.get(letter).fileName(), papers.pagesOfLetter(letter));
    }

    @GetMapping("/casefiles/{id}/copies")
    List<SentView> ofCase(@PathVariable long id) {
        return copies.ofCase(id, currentUser.id()).stream().map(this::view).toList();
    }

    private SentView view(Sent sent) {
        return new SentView(
                sent.number(),
                sent.recipient(),
                sent.posted(),
                sent.readBy() == null ? null : copies.nameOf(sent.readBy()),
                sent.readAt());
    }
}
