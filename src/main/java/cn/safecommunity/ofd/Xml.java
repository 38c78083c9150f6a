package cn.safecommunity.ofd;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Elements by their name without prefix, and the simple types of the standard (7.3): arrays, boxes, numbers. */
final class Xml {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,15}\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,2})?");

    private Xml() {}

    static String name(Element element) {
        return element.getLocalName();
    }

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node each = parent.getFirstChild(); each != null; each = each.getNextSibling()) {
            if (each instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static List<Element> children(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> name(child).equals(name))
                .toList();
    }

    /** The first child of that name, or the first one of it of the next name, and so on. */
    static Optional<Element> child(Element parent, String... path) {
        Optional<Element> found = Optional.of(parent);
        for (String name : path) {
            found = found.flatMap(element -> children(element, name).stream().findFirst());
        }
        return found;
    }

    static Optional<String> text(Element parent, String... path) {
        return child(parent, path)
                .map(element -> element.getTextContent().strip())
                .filter(text -> !text.isEmpty());
    }

    static Optional<String> attribute(Element element, String name) {
        return Optional.of(element.getAttribute(name).strip()).filter(text -> !text.isEmpty());
    }

    static OptionalDouble number(Element element, String name) {
        double[] numbers = numbers(element.getAttribute(name));
        return numbers.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(numbers[0]);
    }

    static boolean is(Element element, String name, boolean otherwise) {
        return attribute(element, name).map(Boolean::parseBoolean).orElse(otherwise);
    }

    /** Four numbers: left, top, width, height, in millimetres. */
    static Optional<double[]> box(String text) {
        return Optional.of(numbers(text)).filter(box -> box.length == 4);
    }

    /** Numbers with blanks between them; what is none, an empty attribute or a colour written as #rrggbb, is as if it were not there. */
    static double[] numbers(String text) {
        return Pattern.compile("\\s+")
                .splitAsStream(text.strip())
                .filter(word -> NUMBER.matcher(word).matches())
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
