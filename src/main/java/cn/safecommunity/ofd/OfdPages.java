package cn.safecommunity.ofd;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/** All pages of an OFD file, the first hundred of them, one after the other. */
final class OfdPages {

    /** Pages beyond these are read in the file itself. */
    static final int MOST = 100;

    private OfdPages() {}

    static void draw(Path ofd, Path pdf) throws IOException {
        try (OfdPackage parts = OfdPackage.open(ofd);
                PDDocument document = new PDDocument()) {
            Drawing drawing = new Drawing(document);
            Pictures pictures = new Pictures(document);
            for (OfdDocument each : OfdDocument.of(parts)) {
                List<OfdDocument.Page> pages = each.pages();
                for (OfdDocument.Page page : pages.subList(0, Math.min(pages.size(), MOST))) {
                    if (document.getNumberOfPages() < MOST) {
                        drawing.page(each, page, pictures);
                    }
                }
            }
            if (document.getNumberOfPages() == 0) {
                throw new IOException("No pages");
            }
            drawing.finish();
            document.save(pdf.toFile());
        }
    }
}
