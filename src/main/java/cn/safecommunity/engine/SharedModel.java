package cn.safecommunity.engine;

/** The ids of what several models draw alike: the correction of what was returned, and the supervision of who is late. */
public final class SharedModel {

    public static final String CORRECT = "correct";
    public static final String SUPERVISE = "supervise";
    public static final String SUPERVISION_REQUIRED_MESSAGE = "supervisionRequired";

    private SharedModel() {}
}
