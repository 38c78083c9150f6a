package cn.safecommunity.register;

import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.document.Letters;
import cn.safecommunity.material.Download;
import cn.safecommunity.organisation.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The approval sheet of a case over REST, for whoever may see the case. */
@RestController
@RequestMapping("/api/casefiles/{id}/approval-sheet")
class ApprovalSheetController {

    private final ApprovalSheets sheets;
    private final ApprovalSheetPrinting printing;
    private final CaseFiles files;
    private final CurrentUser currentUser;

    ApprovalSheetController(
            ApprovalSheets sheets, ApprovalSheetPrinting printing, CaseFiles files, CurrentUser currentUser) {
        this.sheets = sheets;
        this.printing = printing;
        this.files = files;
        this.currentUser = currentUser;
    }

    @GetMapping
    ApprovalSheet sheet(@PathVariable long id) {
        return sheets.of(files.visible(id, currentUser.id()), currentUser.id());
    }

    @GetMapping("/content")
    void content(@PathVariable long id, HttpServletResponse response) throws IOException {
        ApprovalSheet sheet = sheet(id);
        byte[] word = printing.word(sheet);
        Download.open(response, sheet.fileName(), Letters.MEDIA_TYPE, word.length)
                .write(word);
    }

    /** Its pages as PDF, where LibreOffice is installed. */
    @GetMapping("/pdf")
    void pdf(@PathVariable long id, HttpServletResponse response) throws IOException {
        ApprovalSheet sheet = sheet(id);
        Download.pdf(response, sheet.fileName(), printing.pages(sheet));
    }
}
