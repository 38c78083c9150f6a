package cn.safecommunity.printing;

import cn.safecommunity.Refusal;
import cn.safecommunity.printing.PrintedRepository.Printed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Gives the PDF pages of Word, Excel and OFD files. What was printed once is kept for a while; what failed is not tried again at once. */
@Service
public class Printer {

    private static final String PDF = "application/pdf";

    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration TRIED_AGAIN = Duration.ofHours(1);

    private final List<PageMaker> makers;
    private final Turn turn;
    private final PrintedRepository repository;
    private final Clock clock;

    Printer(List<PageMaker> makers, Turn turn, PrintedRepository repository, Clock clock) {
        this.makers = List.copyOf(makers);
        this.turn = turn;
        this.repository = repository;
        this.clock = clock;
    }

    /** Whether files of this kind have pages on this installation. */
    public boolean prints(String mediaType) {
        return maker(mediaType).filter(PageMaker::installed).isPresent();
    }

    /**
     * The pages of a file as PDF, at most the first hundred.
     *
     * @param sha256 of the content, which is asked for only when the file was not printed before
     * @throws Refusal when there are none, with what to do
     */
    public byte[] pages(String sha256, String mediaType, Supplier<byte[]> content) {
        PageMaker maker = maker(mediaType)
                .orElseThrow(() -> new Refusal(
                        PDF.equals(mediaType)
                                ? "这个文件本身就是 PDF，不用转换，请直接预览或者下载。"
                                : "只有 Word、Excel、OFD 文件转成 PDF，这个文件请直接预览或者下载。"));
        if (!maker.installed()) {
            throw new Refusal("本系统没有安装把这种文件转成 PDF 的软件，请下载后用电脑上的软件打开。");
        }
        byte[] pages = kept(sha256)
                .orElseGet(() ->
                        turn.take(() -> kept(sha256).orElseGet(() -> print(sha256, maker, mediaType, content.get()))))
                .pages();
        if (pages == null) {
            throw new Refusal("这个文件转不成 PDF，可能已经损坏。请下载后用电脑上的软件打开。");
        }
        return pages;
    }

    private Optional<PageMaker> maker(String mediaType) {
        return makers.stream().filter(maker -> maker.makes(mediaType)).findFirst();
    }

    private Printed print(String sha256, PageMaker maker, String mediaType, byte[] content) {
        Printed printed = new Printed(maker.print(content, mediaType), clock.instant());
        repository.keep(sha256, printed);
        return printed;
    }

    private Optional<Printed> kept(String sha256) {
        Instant now = clock.instant();
        return repository
                .find(sha256)
                .filter(printed -> printed.pages() != null
                        || printed.at().plus(TRIED_AGAIN).isAfter(now));
    }

    /** Every night: what was printed long ago is printed again when somebody asks for it. */
    @Scheduled(cron = "0 40 3 * * *")
    void forget() {
        repository.removeBefore(clock.instant().minus(KEPT));
    }
}
