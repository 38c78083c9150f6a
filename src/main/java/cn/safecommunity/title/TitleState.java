package cn.safecommunity.title;

/** What a title is on a day, with the words people read. */
enum TitleState {
    VALID("valid", "有效"),
    EXPIRED("expired", "已失效"),
    REVOKED("revoked", "已撤销");

    private final String id;
    private final String label;

    TitleState(String id, String label) {
        this.id = id;
        this.label = label;
    }

    String id() {
        return id;
    }

    String label() {
        return label;
    }
}
