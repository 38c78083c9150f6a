package cn.safecommunity.casefile;

import java.util.List;

/**
 * What a kind of case file says of itself on the approval sheet (呈批表), beside files, opinions and letters.
 *
 * @param facts who applies for what, and what an examiner asks first
 * @param results what assessors and departments found
 */
public record CaseFacts(List<Fact> facts, List<Fact> results) {

    public static final CaseFacts NONE = new CaseFacts(List.of(), List.of());

    /** A line, in words that people read. */
    public record Fact(String label, String text) {}
}
