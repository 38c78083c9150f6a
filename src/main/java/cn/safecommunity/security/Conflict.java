package cn.safecommunity.security;

import cn.safecommunity.Refusal;

/** Somebody else was faster: the person has to look at the present state before acting again. */
final class Conflict extends Refusal {

    private static final long serialVersionUID = 1L;

    Conflict(String message) {
        super(message);
    }
}
