package cn.safecommunity.ofd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.w3c.dom.Element;

/** The electronic seals of a document, as they look. Whether a signature is valid is not asked. */
final class Seals {

    private static final int DEEPEST = 12;

    private Seals() {}

    /** A seal on a page. {@code clip} is a part of {@code box}, for a seal across the edges of pages. */
    record Seal(String page, double[] box, Optional<double[]> clip, String type, byte[] picture) {}

    private record Look(String type, byte[] picture) {}

    static List<Seal> read(OfdPackage parts, String list) throws IOException {
        List<Seal> seals = new ArrayList<>();
        for (Element each : Xml.children(parts.xml(list), "Signature")) {
            Optional<String> path = parts.find(list, each.getAttribute("BaseLoc"));
            if (path.isPresent()) {
                seals.addAll(of(parts, path.get()));
            }
        }
        return seals;
    }

    private static List<Seal> of(OfdPackage parts, String path) throws IOException {
        Element signature = parts.xml(path);
        Element signed = Xml.child(signature, "SignedInfo").orElse(signature);
        List<Element> places = Xml.children(signed, "StampAnnot");
        if (places.isEmpty()) {
            return List.of(); // a signature without a seal
        }
        Optional<Look> look = look(parts, path, Xml.text(signed, "Seal", "BaseLoc"));
        if (look.isEmpty()) {
            look = look(parts, path, Xml.text(signature, "SignedValue"));
        }
        List<Seal> seals = new ArrayList<>();
        for (Element place : places) {
            Optional<double[]> box = Xml.box(place.getAttribute("Boundary"));
            if (look.isPresent() && box.isPresent()) {
                seals.add(new Seal(
                        place.getAttribute("PageRef"),
                        box.get(),
                        Xml.box(place.getAttribute("Clip")),
                        look.get().type(),
                        look.get().picture()));
            }
        }
        return seals;
    }

    private static Optional<Look> look(OfdPackage parts, String from, Optional<String> location) throws IOException {
        Optional<String> path = location.flatMap(name -> parts.find(from, name));
        return path.isEmpty() ? Optional.empty() : in(ASN1Primitive.fromByteArray(parts.content(path.get())), 0);
    }

    /** {@code SES_ESPictrueInfo} of GM/T 0031 and GB/T 38540: type, picture, width, height; wherever it stands in either edition. */
    private static Optional<Look> in(ASN1Encodable value, int depth) {
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        if (value instanceof ASN1TaggedObject tagged) {
            return in(tagged.getBaseObject(), depth + 1);
        }
        if (!(value instanceof ASN1Sequence sequence)) {
            return Optional.empty();
        }
        List<ASN1Encodable> members = List.of(sequence.toArray());
        if (members.size() == 4
                && members.get(0) instanceof ASN1IA5String type
                && members.get(1) instanceof ASN1OctetString picture) {
            return Optional.of(new Look(type.getString().toLowerCase(Locale.ROOT), picture.getOctets()));
        }
        return members.stream()
                .flatMap(member -> in(member, depth + 1).stream())
                .findFirst();
    }
}
