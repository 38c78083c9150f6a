package cn.safecommunity.community;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
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
        String head = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n";
        String xref = "xref\n0 1\n0000000000 65535 f \ntrailer<</Size 4/Root 1 0 R>>\nstartxref\n" + head.length()
                + "\n%%EOF\n";
        return (head + xref).getBytes(StandardCharsets.US_ASCII);
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
}
