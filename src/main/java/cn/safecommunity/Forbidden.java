package cn.safecommunity;

/** The person is known but this is not theirs to do. */
public class Forbidden extends Refusal {

    private static final long serialVersionUID = 1L;

    public Forbidden(String message) {
        super(message);
    }
}
