package cn.safecommunity.ofd;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.w3c.dom.Element;

/** How a thing is drawn: what it says itself, then the parameters it names, then those of what it lies in. */
record Look(List<Element> sources, Resources resources, double opacity) {

    static Look of(Resources resources) {
        return new Look(List.of(), resources, 1);
    }

    /** The look of what lies in a thing of this look. */
    Look inside(Element element) {
        List<Element> all = new ArrayList<>();
        all.add(element);
        parameters(element.getAttribute("DrawParam"), all);
        all.addAll(sources);
        double own = Xml.number(element, "Alpha").orElse(255) / 255;
        return new Look(all, resources, opacity * Math.max(0, Math.min(1, own)));
    }

    private void parameters(String id, List<Element> all) {
        Set<String> seen = new HashSet<>();
        String next = id;
        while (!next.isEmpty() && seen.add(next)) {
            Optional<Element> found = resources.get(next, "DrawParam").map(Resources.Resource::element);
            found.ifPresent(all::add);
            next = found.map(element -> element.getAttribute("Relative")).orElse("");
        }
    }

    Optional<String> attribute(String name) {
        return sources.stream()
                .flatMap(source -> Xml.attribute(source, name).stream())
                .findFirst();
    }

    OptionalDouble number(String name) {
        return sources.stream()
                .flatMapToDouble(source -> Xml.number(source, name).stream())
                .findFirst();
    }

    Optional<Colour> colour(String name) {
        return sources.stream()
                .flatMap(source -> Xml.children(source, name).stream())
                .findFirst()
                .map(element -> Colour.of(element, resources));
    }
}
