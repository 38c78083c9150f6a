package cn.safecommunity.policy;

import org.jspecify.annotations.Nullable;

/** A policy file cannot be used; the message names the file, the line and the reason, and stops the start. */
public class MalformedFile extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public MalformedFile(String file, int line, String reason) {
        this(file, line, reason, null);
    }

    public MalformedFile(String file, int line, String reason, @Nullable Throwable cause) {
        super("The file " + file + " cannot be used; line " + line + ": " + reason, cause);
    }
}
