package cn.safecommunity.ofd;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** The fonts of a document: those that lie in it, and those of the machine that stand in. */
final class Typefaces {

    private final InstalledFonts installed = new InstalledFonts();
    private final Map<Element, Typeface> known = new HashMap<>();

    /** A character of a font. */
    record Glyph(Outlines outlines, int number) {}

    /** A font; {@code own} is empty where the document names one that it does not bring. */
    record Typeface(
            Optional<Outlines> own, InstalledFonts installed, boolean bold, boolean italic, List<String> names) {

        /**
         * The character, from the first font that has it: the document's, the one that stands in, a Chinese one. The last of
         * them has a sign for what is missing, so that nothing is left out in silence.
         */
        Glyph glyph(int codePoint) throws IOException {
            int number = own.isPresent() ? own.get().glyph(codePoint) : 0;
            if (number != 0) {
                return new Glyph(own.orElseThrow(), number);
            }
            Outlines standIn = installed.find(bold, italic, names.stream());
            number = standIn.glyph(codePoint);
            if (number != 0) {
                return new Glyph(standIn, number);
            }
            Outlines chinese = installed.find(false, false, Stream.empty());
            return new Glyph(chinese, chinese.glyph(codePoint));
        }

        /** A character by its number in the font of the document; by its code where that font is not there. */
        Glyph numbered(int number, int codePoint) throws IOException {
            return own.isPresent() ? new Glyph(own.get(), number) : glyph(codePoint);
        }
    }

    Typeface of(OfdPackage parts, Resources resources, String id) {
        return resources
                .get(id, "Font")
                .map(font -> known.computeIfAbsent(font.element(), element -> read(parts, font)))
                .orElseGet(() -> new Typeface(Optional.empty(), installed, false, false, List.of()));
    }

    private Typeface read(OfdPackage parts, Resources.Resource font) {
        Element named = font.element();
        return new Typeface(
                font.file().flatMap(path -> own(parts, path)),
                installed,
                Xml.is(named, "Bold", false),
                Xml.is(named, "Italic", false),
                List.of(named.getAttribute("FontName"), named.getAttribute("FamilyName")));
    }

    /** A font that cannot be read is as one that is not there. */
    private static Optional<Outlines> own(OfdPackage parts, String path) {
        try {
            return Optional.of(FontFile.read(parts.content(path), 0));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
