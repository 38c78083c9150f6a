package cn.safecommunity.ofd;

import java.io.IOException;
import java.nio.file.Path;

/** Draws one OFD file as PDF: {@code OfdProgram in.ofd out.pdf}. Ends with 0, or with {@link #UNREADABLE}. */
public final class OfdProgram {

    /** The exit status of a file that is broken or too large. */
    public static final int UNREADABLE = 2;

    private OfdProgram() {}

    public static void main(String[] args) {
        try {
            OfdPages.draw(Path.of(args[0]), Path.of(args[1]));
        } catch (IOException | RuntimeException e) {
            System.err.println(e);
            System.exit(UNREADABLE);
        }
    }
}
