package cn.safecommunity.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.safecommunity.ofd.SampleOfd;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program beside the server that draws OFD files: it is given little, and ended when it is late. */
class OfdPrintingTest {

    private static final String OFD = "application/ofd";

    private static final Duration LONG = Duration.ofMinutes(3);

    @TempDir
    private Path directory;

    /** Stands in for Java: a program of the machine that does this. */
    private OfdPrinting doing(String script, Duration longest) throws IOException {
        Path program = directory.resolve("java");
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        OfdPrinting printing = new OfdPrinting(program.toString(), longest);
        assumeTrue(printing.installed());
        return printing;
    }

    @Test
    void drawsInAJavaOfItsOwn() throws IOException {
        OfdPrinting printing = new OfdPrinting("", LONG);
        assumeTrue(printing.installed());
        byte[] pages = printing.print(SampleOfd.saying("五里镇安全社区"), OFD);
        try (PDDocument document = Loader.loadPDF(pages)) {
            assertThat(new PDFTextStripper().getText(document)).contains("五里镇安全社区");
        }
        assertThat(printing.print("PK no zip".getBytes(StandardCharsets.US_ASCII), OFD))
                .isNull();
    }

    @Test
    void isEndedWithAllThatItBeganWhenItIsLate() throws Exception {
        Path child = directory.resolve("child");
        OfdPrinting printing = doing("sleep 600 & echo $! > " + child + "; wait", Duration.ofSeconds(3));
        assertThat(printing.print(new byte[0], OFD)).isNull();
        long began = Long.parseLong(Files.readString(child).strip());
        ProcessHandle.of(began).ifPresent(left -> left.onExit().join());
        assertThat(ProcessHandle.of(began)).isEmpty();
    }

    @Test
    void knowsNoPasswordOfTheServerAndLeavesNothingBehind() throws IOException {
        Path told = directory.resolve("told");
        doing("(env; pwd) > " + told, LONG).print(new byte[0], OFD);
        assertThat(Files.readAllLines(told))
                .anySatisfy(line -> assertThat(line).startsWith("FONTCONFIG_FILE="))
                .filteredOn(line -> line.contains("="))
                .allSatisfy(
                        line -> assertThat(line).matches("(PATH|HOME|LC_ALL|FONTCONFIG_FILE|PWD|OLDPWD|SHLVL|_)=.*"));
        Path own = Path.of(Files.readAllLines(told).stream()
                .filter(line -> line.startsWith("/"))
                .findFirst()
                .orElseThrow());
        assertThat(own.getFileName().toString()).startsWith("safe-community-ofd");
        assertThat(own).doesNotExist();
    }

    @Test
    void isLeftOutWhereNoneIsWanted() {
        assertThat(new OfdPrinting("none", LONG).installed()).isFalse();
        assertThat(new OfdPrinting("/nowhere/java", LONG).installed()).isFalse();
    }
}
