package cn.safecommunity.community;

/** The order in which the rooms follow a merger of units, for {@code @Order}. */
public final class MergerStep {

    /** The register itself: who is registered since when, and whose accidents count. */
    public static final int REGISTER = 0;

    /** What the rooms keep of a unit; they need the register and nothing of each other. */
    public static final int ROOMS = 1;

    /** The case files with their instances and tasks; the right to read them depends on what the rooms have moved. */
    public static final int CASE_FILES = 2;

    private MergerStep() {}
}
