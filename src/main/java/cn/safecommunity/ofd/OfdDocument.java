package cn.safecommunity.ofd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** One document of an OFD file: its pages with their templates, notes and seals. */
final class OfdDocument {

    private static final double[] A4 = {0, 0, 210, 297};

    private final OfdPackage parts;
    private final String path;
    private final Element root;
    private final Resources resources;
    private final Map<String, Element> templates = new HashMap<>();
    private final Map<String, List<Element>> notes = new HashMap<>();
    private final List<Seals.Seal> seals;

    /** A page: where it stands, what is in it. */
    record Page(String id, String path, Element content) {}

    /** What is drawn on a page, from the bottom to the top. */
    record Layer(Element blocks, Resources resources) {}

    private OfdDocument(OfdPackage parts, String path, Optional<String> signatures) throws IOException {
        this.parts = parts;
        this.path = path;
        this.root = parts.xml(path);
        Element common = Xml.child(root, "CommonData").orElseThrow(() -> new IOException("No CommonData"));
        this.resources = Resources.NONE.with(parts, path, common, "PublicRes").with(parts, path, common, "DocumentRes");
        for (Element template : Xml.children(common, "TemplatePage")) {
            templates.put(template.getAttribute("ID"), template);
        }
        readNotes();
        this.seals = signatures.isPresent() ? Seals.read(parts, signatures.get()) : List.of();
    }

    static List<OfdDocument> of(OfdPackage parts) throws IOException {
        List<OfdDocument> documents = new ArrayList<>();
        for (Element body : Xml.children(parts.xml("OFD.xml"), "DocBody")) {
            Optional<String> path = Xml.text(body, "DocRoot").flatMap(location -> parts.find("OFD.xml", location));
            if (path.isPresent()) {
                documents.add(new OfdDocument(
                        parts,
                        path.get(),
                        Xml.text(body, "Signatures").flatMap(location -> parts.find("OFD.xml", location))));
            }
        }
        return documents;
    }

    OfdPackage parts() {
        return parts;
    }

    Resources resources() {
        return resources;
    }

    List<Page> pages() throws IOException {
        List<Page> pages = new ArrayList<>();
        for (Element page :
                Xml.child(root, "Pages").map(all -> Xml.children(all, "Page")).orElse(List.of())) {
            Optional<String> found = parts.find(path, page.getAttribute("BaseLoc"));
            if (found.isPresent()) {
                pages.add(new Page(page.getAttribute("ID"), found.get(), parts.xml(found.get())));
            }
        }
        return pages;
    }

    /** The paper of a page. */
    double[] paper(Page page) {
        return Xml.text(page.content(), "Area", "PhysicalBox")
                .or(() -> Xml.text(root, "CommonData", "PageArea", "PhysicalBox"))
                .flatMap(Xml::box)
                .filter(box -> box[2] > 0 && box[3] > 0)
                .orElse(A4);
    }

    /** Layers of the page and of its templates, in the order in which they lie on each other. */
    List<Layer> layers(Page page) throws IOException {
        List<List<Layer>> heights = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Element used : Xml.children(page.content(), "Template")) {
            Optional<Element> template = Optional.ofNullable(templates.get(used.getAttribute("TemplateID")));
            Optional<String> found = template.flatMap(one -> parts.find(path, one.getAttribute("BaseLoc")));
            if (found.isPresent()) {
                String order = Xml.attribute(used, "ZOrder")
                        .or(() -> template.flatMap(one -> Xml.attribute(one, "ZOrder")))
                        .orElse("Background");
                heights.get(height(order)).addAll(layers(parts.xml(found.get()), found.get()));
            }
        }
        for (Layer layer : layers(page.content(), page.path())) {
            heights.get(height(layer.blocks().getAttribute("Type"))).add(layer);
        }
        return heights.stream().flatMap(List::stream).toList();
    }

    private static int height(String order) {
        return order.equals("Background") ? 0 : order.equals("Foreground") ? 2 : 1;
    }

    private List<Layer> layers(Element content, String where) throws IOException {
        Resources own = resources.with(parts, where, content, "PageRes");
        return Xml.child(content, "Content").map(all -> Xml.children(all, "Layer")).orElse(List.of()).stream()
                .map(layer -> new Layer(layer, own))
                .toList();
    }

    private void readNotes() throws IOException {
        Optional<String> list = Xml.text(root, "Annotations").flatMap(location -> parts.find(path, location));
        if (list.isEmpty()) {
            return;
        }
        for (Element page : Xml.children(parts.xml(list.get()), "Page")) {
            Optional<String> file = Xml.text(page, "FileLoc").flatMap(location -> parts.find(list.get(), location));
            if (file.isPresent()) {
                notes.computeIfAbsent(page.getAttribute("PageID"), id -> new ArrayList<>())
                        .addAll(Xml.children(parts.xml(file.get()), "Annot"));
            }
        }
    }

    /** What is laid upon a page afterwards: stamps, marks, watermarks. */
    List<Element> notes(Page page) {
        return notes.getOrDefault(page.id(), List.of());
    }

    List<Seals.Seal> seals(Page page) {
        return seals.stream().filter(seal -> seal.page().equals(page.id())).toList();
    }
}
