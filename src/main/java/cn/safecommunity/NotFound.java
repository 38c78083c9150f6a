package cn.safecommunity;

/** What was asked for does not exist, or is not for this person to know of. */
public class NotFound extends Refusal {

    private static final long serialVersionUID = 1L;

    public NotFound(String message) {
        super(message);
    }
}
