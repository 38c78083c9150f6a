package cn.safecommunity.casefile;

import cn.safecommunity.casefile.CaseFileView.DocumentLine;
import cn.safecommunity.document.IssuedDocument;
import cn.safecommunity.document.Letters;
import cn.safecommunity.material.Download;
import cn.safecommunity.organisation.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Issued letters and certificates over REST, under the same access rule as the case. */
@RestController
@RequestMapping("/api")
class DocumentController {

    private final CaseFiles files;
    private final Letters letters;
    private final Papers papers;
    private final CurrentUser currentUser;

    DocumentController(CaseFiles files, Letters letters, Papers papers, CurrentUser currentUser) {
        this.files = files;
        this.letters = letters;
        this.papers = papers;
        this.currentUser = currentUser;
    }

    @GetMapping("/documents/{id}")
    DocumentLine one(@PathVariable long id) {
        return DocumentLine.of(visible(id), papers.lettersArePrinted());
    }

    @GetMapping("/documents/{id}/content")
    void content(@PathVariable long id, HttpServletResponse response) throws IOException {
        IssuedDocument document = visible(id);
        byte[] content = letters.content(id);
        Download.open(response, document.fileName(), Letters.MEDIA_TYPE, content.length)
                .write(content);
    }

    /** The letter's pages as PDF, where LibreOffice is installed. */
    @GetMapping("/documents/{id}/pdf")
    void pdf(@PathVariable long id, HttpServletResponse response) throws IOException {
        IssuedDocument document = visible(id);
        Download.pdf(response, document.fileName(), papers.pagesOfLetter(id));
    }

    private IssuedDocument visible(long id) {
        IssuedDocument document = letters.get(id);
        if (!files.maySee(letters.caseOf(id), currentUser.id())) {
            throw Letters.unknown();
        }
        return document;
    }
}
