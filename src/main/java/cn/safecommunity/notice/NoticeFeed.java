package cn.safecommunity.notice;

import cn.safecommunity.notice.NoticeLines.FeedLine;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The public notices as an Atom feed (RFC 4287) for the web site of the city. */
final class NoticeFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private NoticeFeed() {}

    static String of(List<FeedLine> notices) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            element(xml, "id", "urn:safe-community:notices");
            element(xml, "title", "安全社区公示");
            element(
                    xml,
                    "updated",
                    (notices.isEmpty() ? Instant.EPOCH : notices.get(0).began()).toString());
            xml.writeStartElement("author");
            element(xml, "name", "安全社区公示");
            xml.writeEndElement();
            link(xml, "self", "/notices/feed.atom");
            for (FeedLine notice : notices) {
                entry(xml, notice);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The feed of the notices could not be written", e);
        }
        return text.toString();
    }

    private static void entry(XMLStreamWriter xml, FeedLine notice) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", "urn:safe-community:notice:" + notice.caseId());
        element(xml, "title", "关于拟命名" + notice.community() + "为" + notice.titleName() + "的公示");
        element(xml, "updated", notice.began().toString());
        element(xml, "summary", "公示时间：" + notice.from() + "至" + notice.to() + "。公示期内任何人都可以实名提出异议。");
        link(xml, "alternate", "/notices/units/" + notice.unit());
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }
}
