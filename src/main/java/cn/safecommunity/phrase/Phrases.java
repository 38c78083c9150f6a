package cn.safecommunity.phrase;

import cn.safecommunity.NotFound;
import cn.safecommunity.Refusal;
import cn.safecommunity.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a person's phrases: some dozens at most, so that one is found at a glance (both limits are assumptions). */
@Service
class Phrases {

    static final int MOST = 30;

    /** In characters; what is longer is an opinion of its own. */
    static final int LONGEST = 300;

    private final PhraseRepository repository;

    Phrases(PhraseRepository repository) {
        this.repository = repository;
    }

    List<Phrase> of(String person) {
        return repository.of(person);
    }

    @Transactional
    List<Phrase> add(String person, @Nullable String given) {
        String text = Text.required("text", given, LONGEST, "请先写出要保存的常用意见。");
        List<Phrase> kept = repository.of(person);
        if (kept.size() >= MOST && kept.stream().noneMatch(one -> one.text().equals(text))) {
            throw Refusal.at("text", "常用意见最多保存 " + MOST + " 条。请先删除不再使用的，再保存新的。");
        }
        repository.add(person, text);
        return repository.of(person);
    }

    /** It was written into an opinion, and moves up. */
    @Transactional
    void use(long id, String person) {
        require(repository.use(id, person));
    }

    @Transactional
    List<Phrase> remove(long id, String person) {
        require(repository.remove(id, person));
        return repository.of(person);
    }

    private static void require(int changed) {
        if (changed == 0) {
            throw new NotFound("没有这条常用意见，可能已在另一窗口删除。请刷新页面。");
        }
    }
}
