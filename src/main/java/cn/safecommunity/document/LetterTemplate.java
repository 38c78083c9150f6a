package cn.safecommunity.document;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.config.ConfigureBuilder;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import com.deepoove.poi.template.BlockTemplate;
import com.deepoove.poi.template.MetaTemplate;
import com.deepoove.poi.template.run.RunTemplate;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.springframework.util.function.SingletonSupplier;

/** One Word file with {@code {{fields}}}, and what it becomes when they are filled in. */
final class LetterTemplate {

    /** The paragraph in this style is the title of the letter in the register. */
    static final String TITLE_STYLE = "公文标题";

    /** The fields in the head of a table whose next row is printed once for every line, its places written {@code [name]}. */
    static final Set<String> ROWS = Set.of("pilots", "facts", "materials", "results", "opinions", "letters");

    /** The place of a picture in a row, above what follows it. */
    static final String SIGNATURE = "signature";

    static {
        WordXml.use();
    }

    private final byte[] content;
    private final Supplier<byte[]> apart = SingletonSupplier.of(this::apart);
    private final Supplier<Set<String>> fields = SingletonSupplier.of(this::read);

    LetterTemplate(byte[] content) {
        this.content = content.clone();
    }

    /** Whether this is the Word file. */
    boolean isOf(byte[] file) {
        return Arrays.equals(content, file);
    }

    /** The hash of the Word file. */
    String fingerprint() {
        return DigestUtils.sha256Hex(content);
    }

    /** The finished letter and its title. */
    record Letter(String title, byte[] content) {}

    /** The names of all fields in body, tables, headers and footers; those inside a list are the list's own. */
    Set<String> fields() {
        return fields.get();
    }

    private byte[] apart() {
        return FieldsApart.in(content);
    }

    private Set<String> read() {
        try (XWPFTemplate template = compile()) {
            return template.getElementTemplates().stream()
                    .map(LetterTemplate::fieldOf)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a paragraph is marked as the title. */
    boolean hasTitle() {
        try (XWPFTemplate template = compile()) {
            return title(template.getXWPFDocument()).isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fills in the fields; all of them must be there. */
    Letter print(Map<String, ?> values, String author, Date printedAt) {
        try (XWPFTemplate template = compile();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            template.render(values);
            XWPFDocument document = template.getXWPFDocument();
            String title = title(document).orElseThrow();
            CoreProperties properties = document.getProperties().getCoreProperties();
            properties.setTitle(title);
            properties.setCreator(author);
            properties.setCreated(Optional.of(printedAt));
            document.write(out);
            return new Letter(title, out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private XWPFTemplate compile() {
        ConfigureBuilder strict =
                Configure.builder().useDefaultEL(true).setValidErrorHandler(new Configure.AbortHandler());
        ROWS.forEach(rows -> strict.bind(rows, new LoopRowTableRenderPolicy()));
        strict.bind(SIGNATURE, new SignatureOnPaper());
        return XWPFTemplate.compile(new ByteArrayInputStream(apart.get()), strict.build());
    }

    private static String fieldOf(MetaTemplate element) {
        if (element instanceof BlockTemplate block) {
            return block.getStartMark().getTagName();
        }
        return element instanceof RunTemplate run ? run.getTagName() : element.variable();
    }

    private static Optional<String> title(XWPFDocument document) {
        List<String> lines = document.getParagraphs().stream()
                .filter(paragraph -> hasTitleStyle(document, paragraph))
                .map(XWPFParagraph::getText)
                .toList();
        return Optional.of(LetterText.line(String.join("", lines))).filter(title -> !title.isEmpty());
    }

    private static boolean hasTitleStyle(XWPFDocument document, XWPFParagraph paragraph) {
        XWPFStyle style =
                paragraph.getStyleID() == null ? null : document.getStyles().getStyle(paragraph.getStyleID());
        return style != null && TITLE_STYLE.equals(style.getName());
    }
}
