package cn.safecommunity.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ooxml.POIXMLTypeLoader;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.XMLReader;

/** The readers that POI is given read what those of XMLBeans read, and refuse what they refuse. */
class WordXmlTest {

    private static final XmlOptions GIVEN = POIXMLTypeLoader.DEFAULT_XML_OPTIONS;

    @BeforeEach
    void aTemplateHasBeenRead() throws IOException {
        new LetterTemplate(template()).fields();
    }

    @Test
    void everyPartOfALetterIsReadAsTheLibraryReadsIt() throws IOException, XmlException {
        try (ZipInputStream word = new ZipInputStream(new ByteArrayInputStream(template()))) {
            for (ZipEntry part = word.getNextEntry(); part != null; part = word.getNextEntry()) {
                if (part.getName().endsWith(".xml")) {
                    byte[] content = word.readAllBytes();
                    assertThat(withGivenReader(content)).isEqualTo(withTheLibrarys(content));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a><a/>",
                "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
                "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'>]><a>&b;</a>",
                "<!DOCTYPE a SYSTEM 'http://localhost:1/a.dtd'><a/>",
                "<a>",
                "<a/><b/>"
            })
    void whatTheLibraryRefusesIsRefusedInTheSameWords(String xml) {
        byte[] content = xml.getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> withTheLibrarys(content))
                .isInstanceOf(XmlException.class)
                .satisfies(refused -> assertThatThrownBy(() -> withGivenReader(content))
                        .isInstanceOf(XmlException.class)
                        .hasMessage(refused.getMessage()));
    }

    /** After a refusal the next one reads with a fresh reader. */
    @Test
    void aRefusalLeavesNothingBehind() throws IOException, XmlException {
        byte[] broken = "<a>".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> withGivenReader(broken)).isInstanceOf(XmlException.class);
        assertThat(withGivenReader("<a><b/></a>".getBytes(StandardCharsets.UTF_8)))
                .contains("<b/>");
    }

    private static String withGivenReader(byte[] content) throws IOException, XmlException {
        assertThat(GIVEN.getLoadUseXMLReader())
                .as("XMLBeans looks for no reader of its own")
                .isNotNull();
        return XmlObject.Factory.parse(new ByteArrayInputStream(content), GIVEN).xmlText();
    }

    private static String withTheLibrarys(byte[] content) throws IOException, XmlException {
        XMLReader given = GIVEN.getLoadUseXMLReader();
        GIVEN.setLoadUseXMLReader(null);
        try {
            return XmlObject.Factory.parse(new ByteArrayInputStream(content), GIVEN)
                    .xmlText();
        } finally {
            GIVEN.setLoadUseXMLReader(given);
        }
    }

    private static byte[] template() throws IOException {
        try (InputStream file = WordXmlTest.class.getResourceAsStream("/forms/letters/recommendation.docx")) {
            return file.readAllBytes();
        }
    }
}
