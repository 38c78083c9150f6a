package cn.safecommunity.ofd;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** What pages refer to by its ID: fonts, pictures, parameters of drawing, colour spaces, composed graphics. */
record Resources(Map<String, Resource> byId) {

    static final Resources NONE = new Resources(Map.of());

    /** A resource, and the part of the file that it names, if there is one. */
    record Resource(Element element, Optional<String> file) {}

    /** These, and those of the files that {@code owner} lists under {@code kind}. */
    Resources with(OfdPackage parts, String path, Element owner, String kind) throws IOException {
        if (Xml.children(owner, kind).isEmpty()) {
            return this;
        }
        Map<String, Resource> all = new HashMap<>(byId);
        for (Element location : Xml.children(owner, kind)) {
            Optional<String> file = parts.find(path, location.getTextContent());
            if (file.isPresent()) {
                read(parts, file.get(), all);
            }
        }
        return new Resources(all);
    }

    private static void read(OfdPackage parts, String path, Map<String, Resource> all) throws IOException {
        Element root = parts.xml(path);
        String directory =
                Xml.attribute(root, "BaseLoc").map(base -> base + "/").orElse("");
        for (Element group : Xml.children(root)) {
            for (Element element : Xml.children(group)) {
                Optional<String> file = Xml.text(element, "MediaFile")
                        .or(() -> Xml.text(element, "FontFile"))
                        .flatMap(name -> parts.find(path, directory + name).or(() -> parts.find(path, name)));
                all.put(element.getAttribute("ID"), new Resource(element, file));
            }
        }
    }

    Optional<Resource> get(String id, String kind) {
        return Optional.ofNullable(byId.get(id))
                .filter(resource -> Xml.name(resource.element()).equals(kind));
    }
}
