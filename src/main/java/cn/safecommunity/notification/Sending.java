package cn.safecommunity.notification;

/** How a message leaves by one channel: a mail server or a messenger's webhook. */
interface Sending {

    Channel channel();

    /** Whether this installation sends by it; a start that was prepared has all of them. */
    default boolean isWanted() {
        return true;
    }

    /** Returns when the other side has taken the message; throws whatever went wrong, in words that name it. */
    void send(OutgoingMessage message) throws Exception;
}
