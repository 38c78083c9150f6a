package cn.safecommunity.printing;

import cn.safecommunity.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jodconverter.core.document.DefaultDocumentFormatRegistry;
import org.jodconverter.core.document.DocumentFormat;
import org.jodconverter.core.office.OfficeException;
import org.jodconverter.core.office.OfficeUtils;
import org.jodconverter.local.LocalConverter;
import org.jodconverter.local.office.LocalOfficeManager;
import org.jodconverter.local.office.LocalOfficeUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * One LibreOffice of this node, started when the first file is printed. Files take turns (see {@link Turn}); it runs no macro,
 * follows no link, and takes free fonts for those that are not installed.
 */
@Component
class Office implements PageMaker, DisposableBean {

    private static final Set<String> PRINTED = Set.of(
            "application/msword",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.ms-excel",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final Logger LOG = LoggerFactory.getLogger(Office.class);

    private static final String SETTINGS = "registrymodifications.xcu";
    static final String FONTS = "fonts.conf";

    /** What one file may take; then this LibreOffice is ended and the next one begins. */
    private static final Duration LONGEST = Duration.ofSeconds(40);

    /** Pages beyond these are read in the file itself. */
    private static final String PAGES = "1-100";

    private static final Map<String, Object> LOADING =
            Map.of("Hidden", true, "ReadOnly", true, "UpdateDocMode", (short) 0, "MacroExecutionMode", (short) 0);
    private static final Map<String, Object> STORING = Map.of("FilterData", Map.of("PageRange", PAGES));

    private final @Nullable File home;

    private @Nullable LocalOfficeManager manager;
    private @Nullable Path directory;

    /** {@code home} is LibreOffice's directory; empty: where it usually is; {@code none}: there is none. */
    Office(@Value("${safecommunity.office.home:}") String home) {
        this.home = home(home);
    }

    private static @Nullable File home(String given) {
        if (given.equals("none")) {
            return null;
        }
        if (given.isBlank()) {
            return LocalOfficeUtils.getDefaultOfficeHome();
        }
        File home = new File(given);
        LocalOfficeUtils.validateOfficeHome(home);
        return home;
    }

    @Override
    public boolean makes(String mediaType) {
        return PRINTED.contains(mediaType);
    }

    @Override
    public boolean installed() {
        return home != null;
    }

    /** The file as PDF; null when LibreOffice cannot print it. */
    @Override
    public byte @Nullable [] print(byte[] file, String mediaType) {
        DocumentFormat format = DefaultDocumentFormatRegistry.getFormatByMediaType(mediaType);
        if (format == null) {
            throw new IllegalArgumentException("No office file is " + mediaType);
        }
        return convert(file, format);
    }

    private byte @Nullable [] convert(byte[] file, DocumentFormat format) {
        ByteArrayOutputStream pages = new ByteArrayOutputStream();
        try {
            LocalConverter.builder()
                    .officeManager(started())
                    .loadProperties(LOADING)
                    .storeProperties(STORING)
                    .build()
                    .convert(new ByteArrayInputStream(file))
                    .as(format)
                    .to(pages)
                    .as(DefaultDocumentFormatRegistry.PDF)
                    .execute();
        } catch (OfficeException e) {
            LOG.warn("A file could not be printed", e);
            return null;
        }
        return pages.size() == 0 ? null : pages.toByteArray();
    }

    private synchronized LocalOfficeManager started() {
        if (manager == null) {
            manager = start();
        }
        return manager;
    }

    private LocalOfficeManager start() {
        try {
            directory = Files.createTempDirectory("safe-community-office");
            Path profile = directory.resolve("profile");
            write(SETTINGS, Files.createDirectories(profile.resolve("user")));
            LocalOfficeManager begun = LocalOfficeManager.builder()
                    .officeHome(home)
                    .portNumbers(freePort())
                    .templateProfileDir(profile.toFile())
                    .runAsArgs(withFonts(write(FONTS, directory)))
                    .taskExecutionTimeout(LONGEST.toMillis())
                    .maxTasksPerProcess(200)
                    .build();
            begun.start();
            return begun;
        } catch (OfficeException | IOException e) {
            LOG.error("LibreOffice could not be started", e);
            throw new Refusal("PDF 转换软件没有启动起来，请先下载文件查看，并告诉系统管理员。");
        }
    }

    /** Another node on this machine has a LibreOffice of its own. */
    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    /** Where fonts are found by fontconfig, it is told which free ones stand in for those that are missing. */
    private static String[] withFonts(Path fonts) {
        return Files.exists(Path.of("/etc/fonts/fonts.conf"))
                ? new String[] {"env", "FONTCONFIG_FILE=" + fonts}
                : new String[0];
    }

    static Path write(String name, Path directory) throws IOException {
        Path file = directory.resolve(name);
        try (InputStream content = new ClassPathResource("printing/" + name).getInputStream()) {
            Files.copy(content, file);
        }
        return file;
    }

    @Override
    public synchronized void destroy() throws IOException {
        if (manager != null) {
            OfficeUtils.stopQuietly(manager);
        }
        if (directory != null) {
            FileSystemUtils.deleteRecursively(directory);
        }
    }
}
