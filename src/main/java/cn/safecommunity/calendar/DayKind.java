package cn.safecommunity.calendar;

import org.jspecify.annotations.Nullable;

/** How a notice changes a day; the constants are named as in the file and in the table. */
public enum DayKind {
    /** Nobody works. */
    off("放假"),
    /** A weekend day that is worked. */
    work("上班");

    private final String label;

    DayKind(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    static @Nullable DayKind of(@Nullable String name) {
        for (DayKind kind : values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        return null;
    }
}
