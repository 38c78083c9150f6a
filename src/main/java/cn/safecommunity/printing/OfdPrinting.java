package cn.safecommunity.printing;

import cn.safecommunity.Refusal;
import cn.safecommunity.ofd.OfdProgram;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.bouncycastle.asn1.ASN1Primitive;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Runs {@link OfdProgram}, a Java of its own for each file: with little memory and time, a directory of its own that is removed
 * afterwards, and without the server's environment, in which passwords stand. The fonts are those that LibreOffice takes.
 */
@Component
class OfdPrinting implements PageMaker, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(OfdPrinting.class);

    private static final String OFD = "application/ofd";

    private static final Duration LONGEST = Duration.ofSeconds(40);
    private static final long LARGEST = 50L * 1024 * 1024;

    /** Says where the fonts are. */
    private static final String FONTCONFIG = "fc-match";

    private static final List<Class<?>> NEEDED = List.of(
            OfdProgram.class,
            PDDocument.class,
            RandomAccessRead.class,
            FontBoxFont.class,
            LogFactory.class,
            ASN1Primitive.class);

    private final @Nullable Path java;
    private final Duration longest;

    private volatile @Nullable Process running;

    /** {@code java} is the Java that draws; empty: the one that runs this; {@code none}: OFD files have no pages. */
    @Autowired
    OfdPrinting(@Value("${safecommunity.ofd.java:}") String java) {
        this(java, LONGEST);
    }

    OfdPrinting(String java, Duration longest) {
        this.java = java(java);
        this.longest = longest;
    }

    private static @Nullable Path java(String given) {
        if (given.equals("none")) {
            return null;
        }
        Path java = given.isBlank() ? Path.of(System.getProperty("java.home"), "bin", "java") : Path.of(given);
        return Files.isExecutable(java) && hasFontconfig() ? java : null;
    }

    private static boolean hasFontconfig() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, FONTCONFIG)));
    }

    @Override
    public boolean makes(String mediaType) {
        return OFD.equals(mediaType);
    }

    @Override
    public boolean installed() {
        return java != null;
    }

    @Override
    public byte @Nullable [] print(byte[] file, String mediaType) {
        try {
            Path directory = Files.createTempDirectory("safe-community-ofd");
            try {
                return draw(file, directory);
            } finally {
                FileSystemUtils.deleteRecursively(directory);
            }
        } catch (IOException e) {
            LOG.error("The program that draws OFD files could not be run", e);
            throw new Refusal("OFD 转换程序没有启动起来，请先下载文件查看，并告诉系统管理员。");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private byte @Nullable [] draw(byte[] file, Path directory) throws IOException, InterruptedException {
        Path ofd = Files.write(directory.resolve("in.ofd"), file);
        Path pdf = directory.resolve("out.pdf");
        ProcessBuilder builder = new ProcessBuilder(command(directory, ofd, pdf))
                .directory(directory.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(List.of("PATH", "HOME"));
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("FONTCONFIG_FILE", Office.write(Office.FONTS, directory).toString());
        Process process = builder.start();
        running = process;
        try {
            if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("An OFD file took longer than {} s and was given up", longest.toSeconds());
                return null;
            }
            if (process.exitValue() != 0 || !Files.exists(pdf) || Files.size(pdf) > LARGEST) {
                LOG.warn("An OFD file could not be drawn, exit status {}", process.exitValue());
                return null;
            }
            return Files.readAllBytes(pdf);
        } finally {
            end(process);
        }
    }

    private List<String> command(Path directory, Path ofd, Path pdf) {
        List<String> command = new ArrayList<>(List.of(
                String.valueOf(java),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + directory));
        command.addAll(program());
        command.addAll(List.of(ofd.toString(), pdf.toString()));
        return command;
    }

    /** The class path and the program; out of a jar that has jars in it, by the loader that knows such jars. */
    private static List<String> program() {
        List<URL> places = NEEDED.stream()
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .distinct()
                .toList();
        if (places.stream().allMatch(place -> place.getProtocol().equals("file"))) {
            String path = places.stream().map(OfdPrinting::file).collect(Collectors.joining(File.pathSeparator));
            return List.of("-cp", path, OfdProgram.class.getName());
        }
        return List.of(
                "-Dloader.main=" + OfdProgram.class.getName(),
                "-cp",
                Path.of(System.getProperty("java.class.path")).toAbsolutePath().toString(),
                "org.springframework.boot.loader.launch.PropertiesLauncher");
    }

    private static String file(URL place) {
        try {
            return Path.of(new URI(place.toString())).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Override
    public void destroy() {
        Process process = running;
        if (process != null) {
            end(process);
        }
    }
}
