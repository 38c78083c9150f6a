package cn.safecommunity.casefile;

import cn.safecommunity.document.IssuedDocument;
import cn.safecommunity.document.Letters;
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
    private final CurrentUser currentUser;

    DocumentController(CaseFiles files, Letters letters, CurrentUser currentUser) {
        this.files = files;
        this.letters = letters;
        this.currentUser = currentUser;
    }

    @GetMapping("/documents/{id}/content")
    void content(@PathVariable long id, HttpServletResponse response) throws IOException {
        IssuedDocument document = letters.get(id);
        if (!files.maySee(letters.caseOf(id), currentUser.id())) {
            throw Letters.unknown();
        }
        byte[] content = letters.content(id);
        Download.open(response, document.fileName(), Letters.MEDIA_TYPE, content.length)
                .write(content);
    }
}
