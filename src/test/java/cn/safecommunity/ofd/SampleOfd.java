package cn.safecommunity.ofd;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;

/** An OFD file of a page of 210 by 140 mm, part by part. */
public final class SampleOfd {

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private String body = "";
    private String common = "";
    private String pages = "";

    /** With nothing on its pages yet; 宋体 is the font 3. */
    public static SampleOfd empty() {
        return new SampleOfd()
                .part("Doc_0/Res.xml", res("<ofd:Fonts><ofd:Font ID=\"3\" FontName=\"宋体\"/></ofd:Fonts>"));
    }

    /** One page with these words. */
    public static byte[] saying(String words) {
        return empty().page(text(20, 30, words)).bytes();
    }

    static String res(String resources) {
        return "<ofd:Res xmlns:ofd=\"http://www.ofdspec.org/2016\" BaseLoc=\"Res\">" + resources + "</ofd:Res>";
    }

    /** Words of 8 mm, the first one's left end on the line there. */
    static String text(int x, int y, String words) {
        return "<ofd:TextObject ID=\"9\" Boundary=\"%d %d 150 20\" Font=\"3\" Size=\"8\"><ofd:TextCode X=\"0\" Y=\"0\" DeltaX=\"g %d 8\">%s</ofd:TextCode></ofd:TextObject>"
                .formatted(x, y, words.length(), words);
    }

    /** A filled square of 20 mm. */
    static String square(int x, int y, String attributes, String colour) {
        return ("<ofd:PathObject ID=\"9\" Boundary=\"%d %d 20 20\" Stroke=\"false\" Fill=\"true\" %s><ofd:FillColor"
                        + " %s/><ofd:AbbreviatedData>M 0 0 L 20 0 L 20 20 L 0 20 C</ofd:AbbreviatedData></ofd:PathObject>")
                .formatted(x, y, attributes, colour);
    }

    /** A picture of 20 mm. */
    static String image(int x, int y, String id) {
        return "<ofd:ImageObject ID=\"9\" Boundary=\"%d %d 20 20\" CTM=\"20 0 0 20 0 0\" ResourceID=\"%s\"/>"
                .formatted(x, y, id);
    }

    SampleOfd part(String path, String xml) {
        return part(path, xml.getBytes(StandardCharsets.UTF_8));
    }

    SampleOfd part(String path, byte[] content) {
        parts.put(path, content);
        return this;
    }

    SampleOfd body(String elements) {
        body += elements;
        return this;
    }

    SampleOfd common(String elements) {
        common += elements;
        return this;
    }

    /** The next page; {@code before} stands before its content. */
    SampleOfd page(String blocks, String... before) {
        int number = parts.size();
        String path = "Pages/Page_" + number + ".xml";
        pages += "<ofd:Page ID=\"1%d\" BaseLoc=\"%s\"/>".formatted(number, path);
        return part(
                "Doc_0/" + path,
                "<ofd:Page xmlns:ofd=\"http://www.ofdspec.org/2016\">" + String.join("", before)
                        + "<ofd:Content><ofd:Layer ID=\"8\">" + blocks + "</ofd:Layer></ofd:Content></ofd:Page>");
    }

    public byte[] bytes() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put(
                "OFD.xml",
                ("<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\" Version=\"1.1\" DocType=\"OFD\"><ofd:DocBody>"
                                + "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>" + body + "</ofd:DocBody></ofd:OFD>")
                        .getBytes(StandardCharsets.UTF_8));
        all.put(
                "Doc_0/Document.xml",
                ("<ofd:Document xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:CommonData><ofd:PageArea>"
                                + "<ofd:PhysicalBox>0 0 210 140</ofd:PhysicalBox></ofd:PageArea>"
                                + "<ofd:PublicRes>Res.xml</ofd:PublicRes>" + common + "</ofd:CommonData><ofd:Pages>"
                                + pages
                                + "</ofd:Pages><ofd:Annotations>Annots.xml</ofd:Annotations></ofd:Document>")
                        .getBytes(StandardCharsets.UTF_8));
        all.putAll(parts);
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                for (Map.Entry<String, byte[]> part : all.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue());
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] png(Color colour) {
        BufferedImage picture = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, 8, 8);
        graphics.dispose();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a signature holds: a seal, and in it how it looks; as GB/T 38540 nests them. */
    static byte[] seal(String type, byte[] picture) {
        try {
            DERSequence look = sequence(
                    new DERIA5String(type), new DEROctetString(picture), new ASN1Integer(20), new ASN1Integer(20));
            DERSequence seal = sequence(new DERUTF8String("五里镇人民政府"), sequence(new ASN1Integer(1), look));
            return sequence(sequence(new ASN1Integer(4), seal), new DEROctetString(new byte[64]))
                    .getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DERSequence sequence(org.bouncycastle.asn1.ASN1Encodable... members) {
        return new DERSequence(members);
    }
}
