package cn.safecommunity.register;

import cn.safecommunity.WrittenDay;
import cn.safecommunity.document.ApprovalPaper;
import cn.safecommunity.document.ApprovalPaper.Signature;
import cn.safecommunity.document.Letters;
import cn.safecommunity.printing.Printer;
import cn.safecommunity.register.ApprovalSheet.Paper;
import cn.safecommunity.register.ApprovalSheet.Signed;
import cn.safecommunity.signature.SignaturePicture;
import cn.safecommunity.signature.Signatures;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts an approval sheet on paper: a Word file, and its pages. The same sheet is printed once a day at most. */
@Component
class ApprovalSheetPrinting {

    private final ApprovalPaper paper;
    private final Signatures signatures;
    private final Printer printer;
    private final Clock clock;

    ApprovalSheetPrinting(ApprovalPaper paper, Signatures signatures, Printer printer, Clock clock) {
        this.paper = paper;
        this.signatures = signatures;
        this.printer = printer;
        this.clock = clock;
    }

    byte[] word(ApprovalSheet sheet) {
        return paper.print(
                Map.of(
                        "kindName",
                        sheet.kindName(),
                        "number",
                        sheet.number().isEmpty() ? "无" : sheet.number(),
                        "today",
                        today(),
                        "outcome",
                        sheet.outcome()),
                Map.of(
                        "facts", rows(sheet.facts(), fact -> Map.of("label", fact.label(), "text", fact.text())),
                        "materials", rows(sheet.materials(), ApprovalSheetPrinting::line),
                        "results", rows(sheet.results(), fact -> Map.of("label", fact.label(), "text", fact.text())),
                        "opinions", rows(sheet.opinions(), this::line),
                        "letters", rows(sheet.letters(), ApprovalSheetPrinting::line)));
    }

    /** What is on the sheet decides, and not the Word file, in which the moment is written. */
    byte[] pages(ApprovalSheet sheet) {
        String content = DigestUtils.sha256Hex(paper.fingerprint() + today() + sheet);
        return printer.pages(content, Letters.MEDIA_TYPE, () -> word(sheet));
    }

    private String today() {
        return WrittenDay.of(LocalDate.now(clock));
    }

    /** A table without a line says that there is nothing. */
    private static <T> List<Map<String, Object>> rows(List<T> lines, Function<T, Map<String, Object>> row) {
        return lines.isEmpty()
                ? List.of(Map.of(
                        "label", "无", "text", "", "day", "", "step", "无", "office", "", "signed", "", "signature", ""))
                : lines.stream().map(row).toList();
    }

    private static Map<String, Object> line(Paper paper) {
        return Map.of("label", paper.label(), "text", paper.text(), "day", WrittenDay.of(paper.at()));
    }

    private Map<String, Object> line(Signed one) {
        return Map.of(
                "step",
                one.step(),
                "office",
                one.office(),
                "text",
                (one.decision() == null ? "" : "【" + one.decision() + "】") + one.opinion(),
                "signed",
                orEmpty(one.person()) + "\n" + WrittenDay.of(one.at()),
                "signature",
                one.signature() == null ? "" : onPaper(signatures.withHash(one.signature())));
    }

    private static Signature onPaper(SignaturePicture picture) {
        return new Signature(picture.content(), picture.width(), picture.height());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
