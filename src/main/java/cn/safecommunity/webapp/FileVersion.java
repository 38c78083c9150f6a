package cn.safecommunity.webapp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The version of our scripts, styles and signs, a word that is another one as soon as any of them is. Under {@code /v/} and
 * this word a browser keeps them for good, and those of two versions never meet: they ask for each other beside them.
 */
final class FileVersion {

    /** What lies under a version; pages do not. */
    static final String PART = "[\\w./-]+\\.(?:js|css|svg)";

    private static final int LETTERS = 12;

    private FileVersion() {}

    /**
     * Of the files as they are now.
     *
     * @param webApps where the web apps' own files are, e.g. {@code classpath*:META-INF/resources/webjars/camunda/app/}
     */
    static String of(String webApps) {
        MessageDigest all = DigestUtils.getSha256Digest();
        Stream.of(
                        "classpath*:static/**/*.*",
                        webApps + "*/scripts/*.*",
                        webApps + "*/styles/*.*",
                        webApps + "*/images/*.*")
                .flatMap(files -> found(files).stream())
                .filter(file -> String.valueOf(file.getFilename()).matches(PART))
                .forEach(file -> add(all, file));
        return Hex.encodeHexString(all.digest()).substring(0, LETTERS);
    }

    private static List<Resource> found(String pattern) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern))
                    .sorted(Comparator.comparing(Resource::getDescription))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not look for " + pattern, e);
        }
    }

    private static void add(MessageDigest all, Resource file) {
        try {
            all.update(String.valueOf(file.getFilename()).getBytes(StandardCharsets.UTF_8));
            all.update(file.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + file, e);
        }
    }
}
