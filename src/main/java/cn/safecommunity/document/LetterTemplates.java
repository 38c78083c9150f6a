package cn.safecommunity.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/**
 * The Word templates of the letters. {@code safecommunity.letters} can name a directory in which clerks keep their own;
 * one of these that asks for what does not exist stops the start, and an edited one counts from the next letter on. Those
 * that are shipped are looked at by the tests: opening Word files is a twentieth of a start.
 */
@Component
class LetterTemplates implements InitializingBean {

    static final String SHIPPED = "classpath:forms/letters/";

    private final ResourceLoader resources;
    private final String location;

    /** By their files, so that what a template asks for is looked up once as long as its file is the same. */
    private final Map<String, LetterTemplate> known = new ConcurrentHashMap<>();

    LetterTemplates(ResourceLoader resources, @Value("${safecommunity.letters:" + SHIPPED + "}") String location) {
        this.resources = resources;
        this.location = location.endsWith("/") ? location : location + "/";
    }

    @Override
    public void afterPropertiesSet() {
        if (!location.equals(SHIPPED)) {
            check();
        }
    }

    /** A template that asks for what its letters do not have, or has no title, is a fault. */
    void check() {
        for (LetterKind kind : LetterKind.values()) {
            check(kind, get(kind));
        }
    }

    LetterTemplate get(LetterKind kind) {
        return read(file(kind.id()));
    }

    /** Of what is printed and is no letter: where a clerk's directory has none, the shipped one counts. */
    LetterTemplate paper(String id) {
        return read(hasOwn(id) ? file(id) : resources.getResource(SHIPPED + id + ".docx"));
    }

    /** Whether clerks keep their own template of that. */
    boolean hasOwn(String id) {
        return !location.equals(SHIPPED) && file(id).exists();
    }

    private LetterTemplate read(Resource file) {
        try (InputStream stream = file.getInputStream()) {
            byte[] content = stream.readAllBytes();
            return known.compute(
                    file.getDescription(),
                    (name, kept) -> kept != null && kept.isOf(content) ? kept : new LetterTemplate(content));
        } catch (IOException e) {
            throw new UncheckedIOException("The letter template " + file.getDescription() + " cannot be read", e);
        }
    }

    private Resource file(String id) {
        return resources.getResource(location + id + ".docx");
    }

    private void check(LetterKind kind, LetterTemplate template) {
        Set<String> unknown = new TreeSet<>(template.fields());
        unknown.removeAll(kind.fields());
        String where = "The letter template " + file(kind.id()).getDescription();
        if (!unknown.isEmpty()) {
            throw new IllegalStateException(where + " asks for " + unknown
                    + ", which this kind of letter does not have;" + " it can use " + new TreeSet<>(kind.fields()));
        }
        if (!template.hasTitle()) {
            throw new IllegalStateException(where + " has no paragraph in the style " + LetterTemplate.TITLE_STYLE
                    + ", so its letters have no title");
        }
    }
}
