package cn.safecommunity.printing;

import org.jspecify.annotations.Nullable;

/** A program beside the server that makes PDF pages of some kinds of files. */
interface PageMaker {

    /** Whether these files are its business. */
    boolean makes(String mediaType);

    /** Whether it is there on this machine. */
    boolean installed();

    /** The file as PDF; null when it cannot be made, or not in time. */
    byte @Nullable [] print(byte[] file, String mediaType);
}
