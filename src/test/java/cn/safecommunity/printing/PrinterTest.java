package cn.safecommunity.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.safecommunity.EngineTest;
import cn.safecommunity.Refusal;
import cn.safecommunity.TryLater;
import cn.safecommunity.material.SampleMaterials;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;

/** Word and Excel files have pages, each is printed once, and a broken one harms nobody. */
class PrinterTest extends EngineTest {

    private static final String INSTALLED = "cn.safecommunity.printing.Offices#installed";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Autowired
    private Printer printer;

    @Autowired
    private PrintedRepository repository;

    @Autowired
    private Clock clock;

    private final String hash = UUID.randomUUID().toString();

    private static String text(byte[] pages) throws IOException {
        try (PDDocument document = Loader.loadPDF(pages)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    @EnabledIf(INSTALLED)
    void printsAFileOnceHoweverManyAskAtOnce() throws Exception {
        byte[] file = SampleMaterials.docx("五里镇安全社区工作报告");
        AtomicInteger read = new AtomicInteger();
        List<Future<byte[]>> answers = new ArrayList<>();
        ExecutorService readers = Executors.newFixedThreadPool(4);
        try {
            for (int i = 0; i < 4; i++) {
                answers.add(readers.submit(() -> printer.pages(hash, WORD, () -> {
                    read.incrementAndGet();
                    return file;
                })));
            }
            for (Future<byte[]> answer : answers) {
                assertThat(text(answer.get())).contains("五里镇安全社区工作报告");
            }
        } finally {
            readers.shutdown();
        }
        assertThat(read).hasValue(1);
    }

    @Test
    @EnabledIf(INSTALLED)
    void printsExcel() throws IOException {
        byte[] pages = printer.pages(
                hash, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", SampleMaterials::xlsx);
        assertThat(pages).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    @EnabledIf(INSTALLED)
    void doesNotTryABrokenFileAgainAtOnceAndPrintsTheNextOne() {
        AtomicInteger read = new AtomicInteger();
        byte[] whole = SampleMaterials.docx("x");
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> printer.pages(hash, WORD, () -> {
                        read.incrementAndGet();
                        return Arrays.copyOf(whole, whole.length / 2);
                    }))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("请下载后");
        }
        assertThat(read).hasValue(1);
        assertThat(printer.pages(hash + "next", WORD, () -> whole)).isNotEmpty();
    }

    @Test
    void whatFailedIsLeftAloneForAnHourAndThenTriedAgain() {
        AtomicInteger read = new AtomicInteger();
        Office office = Mockito.mock(Office.class);
        Mockito.when(office.installed()).thenReturn(true);
        Mockito.when(office.makes(Mockito.anyString())).thenReturn(true);
        Mockito.when(office.print(Mockito.any(), Mockito.anyString())).thenReturn(new byte[] {1});
        Printer counted = new Printer(List.of(office, new OfdPrinting("none")), new Turn(), repository, clock);
        failedBefore(Duration.ofMinutes(59));
        assertThatThrownBy(() -> counted.pages(hash, WORD, () -> new byte[read.incrementAndGet()]))
                .isInstanceOf(Refusal.class);
        assertThat(read).hasValue(0);

        failedBefore(Duration.ofMinutes(61));
        assertThat(counted.pages(hash, WORD, () -> new byte[read.incrementAndGet()]))
                .containsExactly(1);
        assertThat(read).hasValue(1);
    }

    private void failedBefore(Duration age) {
        repository.keep(
                hash, new PrintedRepository.Printed(null, clock.instant().minus(age)));
    }

    @Test
    void forgetsWhatWasPrintedLongAgo() {
        for (int age : new int[] {29, 31}) {
            repository.keep(
                    hash + age,
                    new PrintedRepository.Printed(
                            new byte[] {1}, clock.instant().minus(Duration.ofDays(age))));
        }
        printer.forget();
        assertThat(repository.find(hash + 29)).isPresent();
        assertThat(repository.find(hash + 31)).isEmpty();
    }

    @Test
    void saysSoWhereNoLibreOfficeIsInstalled() {
        Printer without =
                new Printer(List.of(new Office("none"), new OfdPrinting("none")), new Turn(), repository, clock);
        assertThat(without.prints(WORD)).isFalse();
        assertThatThrownBy(() -> without.pages(hash, WORD, () -> new byte[0]))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("没有安装");
    }

    @Test
    void nobodyWaitsWithoutEnd() throws Exception {
        Turn turn = new Turn();
        CountDownLatch end = new CountDownLatch(1);
        ExecutorService people = Executors.newCachedThreadPool();
        try {
            for (int i = 0; i < 7; i++) {
                people.execute(() -> turn.take(() -> {
                    try {
                        end.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return "";
                }));
            }
            while (turn.waiting() < 6) {
                Thread.onSpinWait();
            }
            long start = System.nanoTime();
            assertThatThrownBy(() -> turn.take(() -> ""))
                    .isInstanceOfSatisfying(
                            TryLater.class,
                            later -> assertThat(later.seconds())
                                    .isEqualTo(turn.untilFree().toSeconds()))
                    .hasMessageContaining("请过 21 秒再打开"); // seven files, three seconds each
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as("who comes after so many does not even begin to wait")
                    .isLessThan(Duration.ofSeconds(10));
        } finally {
            end.countDown();
            people.shutdown();
        }
    }
}
