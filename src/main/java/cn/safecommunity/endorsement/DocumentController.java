package cn.safecommunity.endorsement;

import cn.safecommunity.document.IssuedDocument;
import cn.safecommunity.document.Letters;
import cn.safecommunity.organisation.Access;
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

    private final Cases cases;
    private final Letters letters;
    private final Access access;
    private final CurrentUser currentUser;

    DocumentController(Cases cases, Letters letters, Access access, CurrentUser currentUser) {
        this.cases = cases;
        this.letters = letters;
        this.access = access;
        this.currentUser = currentUser;
    }

    @GetMapping("/documents/{id}/content")
    void content(@PathVariable long id, HttpServletResponse response) throws IOException {
        IssuedDocument document = letters.get(id);
        if (!access.maySee(currentUser.id(), cases.scope(letters.caseOf(id)))) {
            throw Letters.unknown();
        }
        byte[] content = letters.content(id);
        FileResponse.open(response, document.fileName(), Letters.MEDIA_TYPE, content.length)
                .write(content);
    }
}
