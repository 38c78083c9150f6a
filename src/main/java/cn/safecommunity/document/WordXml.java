package cn.safecommunity.document;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.poi.ooxml.POIXMLTypeLoader;
import org.apache.xmlbeans.XmlOptions;
import org.apache.xmlbeans.impl.common.SAXHelper;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Gives POI its readers of XML. Without, XMLBeans sets up a factory for each part of a Word file and looks through all
 * libraries for a class of Xerces that is not there, which was a tenth of the thread that walks a chain. Each part still
 * has a reader of its own, as strict as that of XMLBeans: no document type, no entity, nothing from elsewhere.
 */
final class WordXml {

    private static final XmlOptions OPTIONS = POIXMLTypeLoader.DEFAULT_XML_OPTIONS;
    private static final SAXParserFactory FACTORY = factory();

    /** From the first thing that is set at a reader until it has read. */
    private static final ThreadLocal<XMLReader> READER = ThreadLocal.withInitial(WordXml::reader);

    private WordXml() {}

    /** From now on; as often as it is called. */
    static void use() {
        OPTIONS.setLoadUseXMLReader((XMLReader) Proxy.newProxyInstance(
                WordXml.class.getClassLoader(), new Class<?>[] {XMLReader.class}, (proxy, method, arguments) -> {
                    try {
                        return method.invoke(READER.get(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    } finally {
                        if (method.getName().equals("parse")) {
                            READER.remove();
                        }
                    }
                }));
    }

    private static SAXParserFactory factory() {
        SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-dtd-grammar", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("The JDK has no strict reader of XML", e);
        }
        return factory;
    }

    private static XMLReader reader() {
        synchronized (FACTORY) {
            try {
                XMLReader reader = FACTORY.newSAXParser().getXMLReader();
                reader.setEntityResolver(SAXHelper.IGNORING_ENTITY_RESOLVER);
                reader.setProperty(
                        "http://www.oracle.com/xml/jaxp/properties/entityExpansionLimit",
                        OPTIONS.getEntityExpansionLimit());
                return reader;
            } catch (ParserConfigurationException | SAXException e) {
                throw new IllegalStateException("The JDK has no strict reader of XML", e);
            }
        }
    }
}
