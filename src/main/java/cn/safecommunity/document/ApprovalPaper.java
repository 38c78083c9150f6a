package cn.safecommunity.document;

import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * The paper of an approval sheet (呈批表), a Word file from a template like a letter. It is drawn up anew from the case each
 * time, has neither number nor seal, and is kept nowhere.
 */
@Component
public class ApprovalPaper implements InitializingBean {

    private static final String TEMPLATE = "approval-sheet";

    private static final Set<String> FIELDS =
            Set.of("kindName", "number", "today", "outcome", "facts", "materials", "results", "opinions", "letters");

    /** The picture of a signature in a line of the opinions, PNG, and its size in pixels. */
    public record Signature(byte[] png, int width, int height) {}

    private final LetterTemplates templates;
    private final Clock clock;

    ApprovalPaper(LetterTemplates templates, Clock clock) {
        this.templates = templates;
        this.clock = clock;
    }

    /** A clerk's own template that asks for what does not exist stops the start, as with letters. */
    @Override
    public void afterPropertiesSet() {
        if (templates.hasOwn(TEMPLATE)) {
            check();
        }
    }

    void check() {
        Set<String> unknown = new TreeSet<>(template().fields());
        unknown.removeAll(FIELDS);
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("The template of the approval sheet asks for " + unknown
                    + ", which it does not have; it can use " + new TreeSet<>(FIELDS));
        }
    }

    /**
     * The Word file.
     *
     * @param words the fields that are a word or a sentence
     * @param tables the fields that are the lines of a table, each with its places, where a place is a text or a {@link Signature}
     */
    public byte[] print(Map<String, String> words, Map<String, ? extends List<? extends Map<String, ?>>> tables) {
        Map<String, Object> content = new HashMap<>(tables);
        words.forEach((field, text) -> content.put(field, LetterText.line(text)));
        return template().print(content, "安全社区", Date.from(clock.instant())).content();
    }

    /** Changes with the template, so that pages printed from an earlier one are not taken for its own. */
    public String fingerprint() {
        return template().fingerprint();
    }

    private LetterTemplate template() {
        return templates.paper(TEMPLATE);
    }
}
