package cn.safecommunity.notification;

/** By which way something goes out. */
enum Channel {
    MAIL("mail"),
    WEBHOOK("webhook");

    private final String id;

    Channel(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }
}
