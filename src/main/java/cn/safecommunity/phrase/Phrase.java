package cn.safecommunity.phrase;

/** A phrase of one's own. */
record Phrase(long id, String text, int uses) {}
