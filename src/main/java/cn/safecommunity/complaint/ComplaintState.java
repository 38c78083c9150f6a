package cn.safecommunity.complaint;

import java.util.Arrays;

/** How far a complaint is, in the words that whoever complained reads. */
enum ComplaintState {
    RECEIVED("received", "已收到，等待受理"),
    REFUSED("refused", "不予受理"),
    INVESTIGATING("investigating", "已受理，正在核查"),
    INVESTIGATED("investigated", "核查完毕，等待答复"),
    ANSWERED("answered", "已答复");

    private final String id;
    private final String label;

    ComplaintState(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** The state of that id, as it is stored. */
    static ComplaintState of(String id) {
        return Arrays.stream(values())
                .filter(state -> state.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No state of a complaint is called " + id));
    }

    String id() {
        return id;
    }

    String label() {
        return label;
    }
}
