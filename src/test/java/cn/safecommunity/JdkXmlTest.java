package cn.safecommunity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.TransformerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody looks through the libraries for a reader of XML, and what an operator has named stays. */
class JdkXmlTest {

    private static final List<String> KINDS = List.of(
            SAXParserFactory.class.getName(),
            DocumentBuilderFactory.class.getName(),
            TransformerFactory.class.getName());

    private final Map<String, String> before = new HashMap<>();
    private final ClassLoader usual = Thread.currentThread().getContextClassLoader();

    @BeforeEach
    void nothingIsNamed() {
        KINDS.forEach(kind -> {
            String named = System.clearProperty(kind);
            if (named != null) {
                before.put(kind, named);
            }
        });
    }

    @AfterEach
    void asItWas() {
        Thread.currentThread().setContextClassLoader(usual);
        KINDS.forEach(System::clearProperty);
        before.forEach(System::setProperty);
    }

    @Test
    void nobodyLooksThroughTheLibrariesForAReader() {
        assertThat(lookedFor()).as("so it is without a name").hasSize(KINDS.size());

        JdkXml.name();

        assertThat(lookedFor()).isEmpty();
        assertThat(SAXParserFactory.newInstance()).hasSameClassAs(SAXParserFactory.newDefaultInstance());
        assertThat(DocumentBuilderFactory.newInstance()).hasSameClassAs(DocumentBuilderFactory.newDefaultInstance());
        assertThat(TransformerFactory.newInstance()).hasSameClassAs(TransformerFactory.newDefaultInstance());
    }

    @Test
    void whatAnOperatorHasNamedStays() {
        String named = SAXParserFactory.newDefaultInstance().getClass().getName() + "$Own";
        System.setProperty(SAXParserFactory.class.getName(), named);

        JdkXml.name();

        assertThat(System.getProperty(SAXParserFactory.class.getName())).isEqualTo(named);
        assertThat(System.getProperty(TransformerFactory.class.getName()))
                .isEqualTo(TransformerFactory.newDefaultInstance().getClass().getName());
    }

    /** The files of services that the JDK asks the libraries for when somebody begins to read or write. */
    private List<String> lookedFor() {
        List<String> asked = new ArrayList<>();
        Thread.currentThread().setContextClassLoader(new Listening(usual, asked));
        SAXParserFactory.newInstance();
        DocumentBuilderFactory.newInstance();
        TransformerFactory.newInstance();
        Thread.currentThread().setContextClassLoader(usual);
        return asked.stream().distinct().toList();
    }

    private static final class Listening extends ClassLoader {

        private final List<String> asked;

        Listening(ClassLoader usual, List<String> asked) {
            super(usual);
            this.asked = asked;
        }

        @Override
        public java.util.Enumeration<java.net.URL> getResources(String name) throws java.io.IOException {
            asked.add(name);
            return super.getResources(name);
        }
    }
}
