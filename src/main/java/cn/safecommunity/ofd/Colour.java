package cn.safecommunity.ofd;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** A colour: red, green and blue from 0 to 1, and how much it hides. */
record Colour(double[] parts, double opacity) {

    static final Colour BLACK = new Colour(new double[] {0, 0, 0}, 1);

    /** {@code FillColor} and {@code StrokeColor}: of grey, RGB or CMYK numbers; of a run of colours their mean. */
    static Colour of(Element element, Resources resources) {
        double opacity = share(Xml.number(element, "Alpha").orElse(255), 255);
        double[] value = Xml.numbers(element.getAttribute("Value"));
        if (value.length > 0) {
            double bits = resources.get(element.getAttribute("ColorSpace"), "ColorSpace").stream()
                    .flatMapToDouble(space -> Xml.number(space.element(), "BitsPerComponent").stream())
                    .findFirst()
                    .orElse(8);
            return new Colour(rgb(value, Math.pow(2, bits) - 1), opacity);
        }
        List<Colour> run = Xml.children(element).stream()
                .flatMap(kind -> Xml.children(kind, "Segment").stream())
                .flatMap(segment -> Xml.child(segment, "Color").stream())
                .map(colour -> of(colour, resources))
                .toList();
        return run.isEmpty() ? new Colour(BLACK.parts(), opacity) : new Colour(mean(run), opacity);
    }

    private static double[] rgb(double[] value, double most) {
        double[] parts = Arrays.stream(value).map(one -> share(one, most)).toArray();
        return switch (parts.length) {
            case 3 -> parts;
            case 4 -> new double[] {ink(parts, 0), ink(parts, 1), ink(parts, 2)};
            default -> new double[] {parts[0], parts[0], parts[0]};
        };
    }

    private static double ink(double[] cmyk, int of) {
        return (1 - cmyk[of]) * (1 - cmyk[3]);
    }

    private static double share(double value, double most) {
        return Math.max(0, Math.min(1, value / most));
    }

    private static double[] mean(List<Colour> run) {
        return Stream.of(0, 1, 2)
                .mapToDouble(part -> run.stream()
                        .mapToDouble(colour -> colour.parts()[part])
                        .average()
                        .orElse(0))
                .toArray();
    }
}
