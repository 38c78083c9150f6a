package cn.safecommunity.signature;

import cn.safecommunity.NotFound;
import cn.safecommunity.Refusal;
import cn.safecommunity.material.Download;
import cn.safecommunity.organisation.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** One's own signature over REST; there is no address of anybody else's. */
@RestController
@RequestMapping("/api/me/signature")
class SignatureController {

    private final Signatures signatures;
    private final CurrentUser currentUser;

    SignatureController(Signatures signatures, CurrentUser currentUser) {
        this.signatures = signatures;
        this.currentUser = currentUser;
    }

    /**
     * What a person is told of their own.
     *
     * @param allowed whether the policy allows signatures as pictures
     * @param sha256 of the picture, null without one
     */
    record SignatureView(boolean allowed, @Nullable String sha256) {}

    @GetMapping
    SignatureView mine() {
        return new SignatureView(
                signatures.areAllowed(),
                signatures.of(currentUser.id()).map(SignaturePicture::sha256).orElse(null));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    SignatureView use(@RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
        if (file == null) {
            throw Refusal.at("file", "请选择签名或印章的图片。");
        }
        try (InputStream content = file.getInputStream()) {
            signatures.use(currentUser.id(), Objects.requireNonNullElse(file.getOriginalFilename(), ""), content);
        }
        return mine();
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop() {
        signatures.drop(currentUser.id());
    }

    @GetMapping("/content")
    void content(HttpServletResponse response) throws IOException {
        SignaturePicture picture =
                signatures.of(currentUser.id()).orElseThrow(() -> new NotFound("您还没有签名图。请先签写或者上传一张。"));
        Download.picture(response, "签名.png", SignaturePicture.MEDIA_TYPE, picture.content().length)
                .write(picture.content());
    }
}
