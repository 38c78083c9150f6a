package cn.safecommunity.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;

/**
 * Gives every field of a Word file a run of its own, with all that the run it stood in looked like. Whoever fills it in would
 * cut the run itself and give what stands beside the field another Chinese font.
 */
final class FieldsApart {

    /** Before and behind {@code {{field}}} and {@code [place]}. */
    private static final Pattern EDGES =
            Pattern.compile("(?=\\{\\{[^{}]+}})|(?<=}})|(?=\\[[a-zA-Z]+])|(?<=\\[[a-zA-Z]{1,40}])");

    private FieldsApart() {}

    static byte[] in(byte[] word) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word));
                ByteArrayOutputStream apart = new ByteArrayOutputStream()) {
            Stream.of(Stream.of(document), document.getHeaderList().stream(), document.getFooterList().stream())
                    .<IBody>flatMap(bodies -> bodies)
                    .forEach(FieldsApart::part);
            document.write(apart);
            return apart.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void part(IBody body) {
        body.getParagraphs().forEach(FieldsApart::part);
        for (XWPFTable table : body.getTables()) {
            table.getRows().forEach(row -> row.getTableCells().forEach(FieldsApart::part));
        }
    }

    private static void part(XWPFParagraph paragraph) {
        for (XWPFRun run : List.copyOf(paragraph.getRuns())) {
            String text =
                    run.getCTR().sizeOfTArray() == 1 ? run.getCTR().getTArray(0).getStringValue() : "";
            String[] pieces = EDGES.split(text);
            if (pieces.length > 1) {
                run.setText(pieces[0], 0);
                for (int piece = 1; piece < pieces.length; piece++) {
                    XWPFRun next = paragraph.insertNewRun(paragraph.getRuns().indexOf(run) + piece);
                    if (run.getCTR().isSetRPr()) {
                        next.getCTR().setRPr((CTRPr) run.getCTR().getRPr().copy());
                    }
                    next.setText(pieces[piece]);
                }
            }
        }
    }
}
