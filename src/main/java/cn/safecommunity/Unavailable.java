package cn.safecommunity;

/** Another system that is needed for this does not answer now; nothing is wrong with what was asked. */
public class Unavailable extends Refusal {

    private static final long serialVersionUID = 1L;

    public Unavailable(String message) {
        super(message);
    }
}
