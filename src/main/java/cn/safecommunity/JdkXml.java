package cn.safecommunity;

import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.TransformerFactory;

/**
 * Names the JDK's own readers and writers of XML, the only ones there are here. Without a name the JDK looks through every
 * library for another one each time somebody begins to read: for a Word file that is a dozen times.
 */
final class JdkXml {

    private JdkXml() {}

    /** What an operator has named with {@code -D} stays. */
    static void name() {
        Map.of(
                        SAXParserFactory.class,
                        SAXParserFactory.newDefaultInstance(),
                        DocumentBuilderFactory.class,
                        DocumentBuilderFactory.newDefaultInstance(),
                        TransformerFactory.class,
                        TransformerFactory.newDefaultInstance())
                .forEach((kind, own) -> {
                    if (System.getProperty(kind.getName()) == null) {
                        System.setProperty(kind.getName(), own.getClass().getName());
                    }
                });
    }
}
