package cn.safecommunity.security;

import cn.safecommunity.Refusal;

/** Somebody else was faster: the person has to look at the present state before acting again. */
public final class Conflict extends Refusal {

    private static final long serialVersionUID = 1L;

    public Conflict(String message) {
        super(message);
    }
}
