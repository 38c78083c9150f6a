package cn.safecommunity.demonstration;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/**
 * What is left to chance in the play: the same question gets the same answer in every run, so that two runs tell one
 * story.
 */
final class Chance {

    private static final int SEED = 2013;

    private Chance() {}

    /** A number from 0 to one less than the bound. */
    static int number(int bound, String question) {
        CRC32 mixed = new CRC32();
        mixed.update((SEED + " " + question).getBytes(StandardCharsets.UTF_8));
        return (int) (mixed.getValue() % bound);
    }

    static int between(int least, int most, String question) {
        return least + number(most - least + 1, question);
    }

    static <T> T one(List<T> of, String question) {
        return of.get(number(of.size(), question));
    }
}
