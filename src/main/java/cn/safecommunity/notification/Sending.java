package cn.safecommunity.notification;

/** How a message leaves by one channel: a mail server or a messenger's webhook. */
interface Sending {

    Channel channel();

    /** Returns when the other side has taken the message; throws whatever went wrong, in words that name it. */
    void send(OutgoingMessage message) throws Exception;
}
