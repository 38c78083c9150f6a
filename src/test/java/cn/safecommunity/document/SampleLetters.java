package cn.safecommunity.document;

import java.util.Date;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.DefaultResourceLoader;

/** Prints letters with the same words in every field, for those who ask what printing costs. */
public final class SampleLetters {

    private static final String WORDS = "汉滨区五里镇安全社区创建工作领导小组";

    private final LetterTemplates templates = new LetterTemplates(new DefaultResourceLoader(), LetterTemplates.SHIPPED);

    /** The Word file of a kind of letter, as it is issued. */
    public byte[] print(String kind) {
        LetterTemplate template = templates.get(LetterKind.of(kind));
        return template.print(
                        template.fields().stream().collect(Collectors.toMap(Function.identity(), SampleLetters::value)),
                        WORDS,
                        new Date())
                .content();
    }

    private static Object value(String field) {
        return LetterTemplate.ROWS.contains(field) ? List.of() : WORDS;
    }
}
