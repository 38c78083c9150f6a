package cn.safecommunity;

import java.util.List;

/** Production is not started with what it was given; names everything that has to be changed, at once. */
public class UnsafeSettings extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final List<String> faults;

    public UnsafeSettings(List<String> faults) {
        super("Production cannot start: " + String.join("; ", faults));
        this.faults = List.copyOf(faults);
    }

    /** One sentence for each setting that is missing or unsafe. */
    public List<String> faults() {
        return faults;
    }
}
