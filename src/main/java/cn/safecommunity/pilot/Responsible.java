package cn.safecommunity.pilot;

/** A person who answers for a pilot at one layer (层层落实包抓责任, notice clause 4-phase1), with post and telephone. */
public record Responsible(String name, String post, String phone) {

    /** Nobody yet. */
    static final Responsible NOBODY = new Responsible("", "", "");
}
