package cn.safecommunity.ofd;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The parts of an OFD file, a zip. What a part refers to is looked for among the parts and nowhere else. */
final class OfdPackage implements Closeable {

    private static final int LARGEST_PART = 30 * 1024 * 1024;
    private static final int LARGEST_SUM = 150 * 1024 * 1024;

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private final Map<String, Element> read = new HashMap<>();
    private long sum;

    /** Names are found whether letters are large or small: producers write {@code DOC_0} and mean {@code Doc_0}. */
    private OfdPackage(ZipFile zip) {
        this.zip = zip;
        zip.stream().forEach(entry -> entries.put(key(entry.getName()), entry));
    }

    private static String key(String path) {
        return plain(path.replace('\\', '/')).toLowerCase(Locale.ROOT);
    }

    static OfdPackage open(Path file) throws IOException {
        return new OfdPackage(new ZipFile(file.toFile()));
    }

    /** The part's path that {@code location} means in the part {@code from}; as producers write it: from there, or from the top. */
    Optional<String> find(String from, String location) {
        String wanted = location.strip().replace('\\', '/');
        String beside = wanted.startsWith("/") ? wanted : from.substring(0, from.lastIndexOf('/') + 1) + wanted;
        return Stream.of(beside, wanted)
                .map(OfdPackage::plain)
                .filter(path -> entries.containsKey(key(path)))
                .findFirst();
    }

    private static String plain(String path) {
        Deque<String> steps = new ArrayDeque<>();
        for (String step : path.split("/", -1)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    byte[] content(String path) throws IOException {
        ZipEntry entry = entries.get(key(path));
        if (entry == null) {
            throw new IOException("No part " + path);
        }
        try (InputStream content = zip.getInputStream(entry)) {
            byte[] all = content.readNBytes(LARGEST_PART + 1);
            sum += all.length;
            if (all.length > LARGEST_PART || sum > LARGEST_SUM) {
                throw new IOException("Too large: " + path);
            }
            return all;
        }
    }

    Element xml(String path) throws IOException {
        Element known = read.get(path);
        if (known == null) {
            known = parse(content(path));
            read.put(path, known);
        }
        return known;
    }

    /** Without DTD, so that nothing is fetched and nothing multiplies. */
    private static Element parse(byte[] content) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setNamespaceAware(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(content)).getDocumentElement();
        } catch (SAXException e) {
            throw new IOException("No XML", e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
