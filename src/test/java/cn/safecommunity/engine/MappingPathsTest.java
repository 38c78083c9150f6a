package cn.safecommunity.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What is found in the engine's own files is what the JDK finds. */
class MappingPathsTest {

    private static final String FILE = "/org/camunda/bpm/engine/impl/mapping/entity/Execution.xml";

    private final XPath jdk = XPathFactory.newDefaultInstance().newXPath();
    private final XPath ours = new MappingPaths().newXPath();

    @AfterEach
    void nothingStays() {
        System.clearProperty(MappingPaths.PROPERTY);
    }

    private static Document document() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        try (InputStream content = ProcessEngine.class.getResourceAsStream(FILE)) {
            return factory.newDocumentBuilder().parse(new InputSource(content));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/mapper",
                "/mapper/sql",
                "mapper/select",
                "select|insert|update|delete",
                "selectKey",
                "if",
                "/mapper/resultMap/id",
                "/nothing",
                "//if",
                "/mapper/*",
                "..",
                "select[1]",
                "."
            })
    void findsWhatTheJdkFinds(String expression) throws Exception {
        Document document = document();
        List<Node> from = new ArrayList<>(List.of(document, document.getDocumentElement()));
        from.addAll(list(jdk, "/mapper/select|/mapper/update|/mapper/select/*", document));
        assertThat(from).hasSizeGreaterThan(20);
        for (Node node : from) {
            assertThat(list(ours, expression, node)).isEqualTo(list(jdk, expression, node));
            assertThat(ours.evaluate(expression, node, XPathConstants.NODE))
                    .isSameAs(jdk.evaluate(expression, node, XPathConstants.NODE));
            assertThat(ours.evaluate(expression, node)).isEqualTo(jdk.evaluate(expression, node));
            assertThat(ours.evaluate(expression, node, XPathConstants.BOOLEAN))
                    .isEqualTo(jdk.evaluate(expression, node, XPathConstants.BOOLEAN));
        }
    }

    private static List<Node> list(XPath path, String expression, Node from) throws XPathExpressionException {
        NodeList found = (NodeList) path.evaluate(expression, from, XPathConstants.NODESET);
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            nodes.add(found.item(i));
        }
        assertThat(found.item(found.getLength())).isNull();
        return nodes;
    }

    @Test
    void nobodyElseIsAnsweredByThem() {
        assertThat(XPathFactory.newInstance()).isNotInstanceOf(MappingPaths.class);
    }
}
