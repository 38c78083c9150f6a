package cn.safecommunity.register;

import cn.safecommunity.NotFound;
import cn.safecommunity.casefile.CaseFileView.OpinionLine;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.casefile.CaseLines;
import cn.safecommunity.casefile.Opinions;
import cn.safecommunity.material.Download;
import cn.safecommunity.organisation.CurrentUser;
import cn.safecommunity.signature.SignaturePicture;
import cn.safecommunity.signature.Signatures;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The picture that an opinion was signed with, for whoever may see the case and is told who signed. */
@RestController
@RequestMapping("/api/opinions/{id}/signature")
class OpinionSignatureController {

    private final Opinions opinions;
    private final CaseLines lines;
    private final CaseFiles files;
    private final Signatures signatures;
    private final CurrentUser currentUser;

    OpinionSignatureController(
            Opinions opinions, CaseLines lines, CaseFiles files, Signatures signatures, CurrentUser currentUser) {
        this.opinions = opinions;
        this.lines = lines;
        this.files = files;
        this.signatures = signatures;
        this.currentUser = currentUser;
    }

    /** Where there is none, the case is not to be seen or the name not to be told, the answer is the same. */
    @GetMapping
    void picture(@PathVariable long id, HttpServletResponse response) throws IOException {
        long caseId = opinions.caseOf(id)
                .filter(found -> files.maySee(found, currentUser.id()))
                .orElseThrow(OpinionSignatureController::none);
        SignaturePicture picture = lines.opinions(caseId).stream()
                .filter(line -> line.id() == id)
                .map(OpinionLine::signature)
                .filter(Objects::nonNull)
                .findFirst()
                .map(signatures::withHash)
                .orElseThrow(OpinionSignatureController::none);
        Download.picture(response, "签名.png", SignaturePicture.MEDIA_TYPE, picture.content().length)
                .write(picture.content());
    }

    private static NotFound none() {
        return new NotFound("没有找到这条意见的签名图。请刷新页面。");
    }
}
