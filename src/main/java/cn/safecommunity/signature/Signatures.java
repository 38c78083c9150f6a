package cn.safecommunity.signature;

import cn.safecommunity.NotFound;
import cn.safecommunity.Refusal;
import cn.safecommunity.account.AccountDeleted;
import cn.safecommunity.material.IncomingFile;
import cn.safecommunity.material.IncomingFiles;
import cn.safecommunity.policy.Policy;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The picture that a person signs with, where the policy allows pictures. Nobody names a person or a picture to sign with:
 * whoever signs does it with their own, the one of that moment, and a substitute is whoever signs.
 */
@Service
public class Signatures {

    /** In bytes; a signature that was photographed and cut out has a tenth of it (assumption). */
    static final long LARGEST = 2L * 1024 * 1024;

    private final SignatureRepository repository;
    private final IncomingFiles files;
    private final Policy policy;

    Signatures(SignatureRepository repository, IncomingFiles files, Policy policy) {
        this.repository = repository;
        this.files = files;
        this.policy = policy;
    }

    boolean areAllowed() {
        return policy.opinions().signaturePictures();
    }

    Optional<SignaturePicture> of(String person) {
        return repository.of(person);
    }

    /** Replaces the one the person had. */
    @Transactional
    void use(String person, String fileName, InputStream content) {
        if (!areAllowed()) {
            throw new Refusal("本市的政策文件没有启用签名图，意见只署姓名。需要启用的，请与市安委办联系。");
        }
        SignaturePicture picture = files.take(fileName, content, Signatures::drawn);
        repository.drop(person);
        if (!repository.use(person, picture)) {
            throw Refusal.at("file", "这张图片已经是另一个人的签名图，不能再用。请用您自己的签名或印章。");
        }
    }

    private static SignaturePicture drawn(IncomingFile file) {
        if (!file.mediaType().startsWith("image/")) {
            throw Refusal.at("file", "签名图只能是 JPG 或 PNG 图片。请把签名或印章拍照、扫描后上传。");
        }
        if (file.size() > LARGEST) {
            throw Refusal.at("file", "图片不能超过 2 MB。请裁剪到只剩签名或印章，再重新上传。");
        }
        return SignatureDrawing.of(file.content());
    }

    @Transactional
    void drop(String person) {
        if (repository.of(person).isEmpty()) {
            throw new NotFound("您没有签名图，可能已在另一窗口删除。请刷新页面。");
        }
        repository.drop(person);
    }

    /** Whoever gets the user name later is somebody else. */
    @EventListener
    public void ofADeletedAccount(AccountDeleted deleted) {
        repository.drop(deleted.person());
    }

    /** Whose picture an opinion of this person is signed with: their own, and nobody's where the policy allows none. */
    public String signer(String person) {
        return areAllowed() ? person : "";
    }

    /** One that was kept with an opinion. */
    public SignaturePicture withHash(String sha256) {
        return repository.withHash(sha256).orElseThrow(() -> new NotFound("没有这张签名图。请刷新页面。"));
    }
}
