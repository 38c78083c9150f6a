package cn.safecommunity.material;

import java.io.IOException;
import java.io.OutputStream;

/** Writes what the database holds in slices, so that a download never holds a whole file in memory. */
public final class Slices {

    private static final int SLICE = 1024 * 1024;

    private Slices() {}

    /** A part of a file, by where it begins and how long it is at most, in bytes. */
    public interface Source {
        byte[] slice(long offset, int length);
    }

    public static void copy(long size, Source file, OutputStream out) throws IOException {
        for (long offset = 0; offset < size; offset += SLICE) {
            out.write(file.slice(offset, SLICE));
        }
    }
}
