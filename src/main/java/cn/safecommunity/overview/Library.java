package cn.safecommunity.overview;

import cn.safecommunity.NotFound;
import cn.safecommunity.policy.ListFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The notices, standards and rules that the programme stands on (the notice's 安全文库), read from {@code policy/library.yaml}. */
@Component
class Library {

    private final List<Paper> papers;
    private final Resource file;

    Library(@Value("${safecommunity.library:classpath:policy/library.yaml}") Resource file) {
        this.file = file;
        papers = ListFile.read(file, "documents").list("documents", Paper.class).stream()
                .map(ListFile.Entry::value)
                .toList();
        papers.forEach(this::textOf);
    }

    /**
     * A document.
     *
     * @param source where to read or get it
     * @param assumption what about it was not found
     * @param text the file with its words beside the list, null for what may not be copied or was not found
     */
    public record Paper(
            String key,
            String title,
            String number,
            String issuer,
            @Nullable String issuedOn,
            String kind,
            String source,
            @Nullable String assumption,
            @Nullable String text) {

        public Paper {
            Objects.requireNonNull(key, "key is missing");
            Objects.requireNonNull(title, "title is missing");
            Objects.requireNonNull(number, "number is missing");
            Objects.requireNonNull(issuer, "issuer is missing");
            Objects.requireNonNull(kind, "kind is missing");
            Objects.requireNonNull(source, "source is missing");
        }
    }

    List<Paper> papers() {
        return papers;
    }

    Paper get(String key) {
        return papers.stream()
                .filter(paper -> paper.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("文库里没有这份文件，请从文库首页进入。"));
    }

    /** The paragraphs of a document; none when its text is not here. */
    List<String> textOf(Paper paper) {
        if (paper.text() == null) {
            return List.of();
        }
        try {
            return file.createRelative("library/" + paper.text())
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The text of " + paper.key() + " in the library cannot be read", e);
        }
    }
}
