package cn.safecommunity.overview;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list to be sent: a title, a head, and rows of texts, numbers and days.
 *
 * @param name the name of its file, without its ending
 */
record Table(String name, String title, List<String> head, List<List<@Nullable Object>> rows) {

    static Table of(String name, String title, String... head) {
        return new Table(name, title, List.of(head), new ArrayList<>());
    }

    /** Adds a row; it has as many cells as the head. */
    Table add(@Nullable Object... cells) {
        if (cells.length != head.size()) {
            throw new IllegalArgumentException(
                    "A row of " + name + " has " + cells.length + " cells instead of " + head.size());
        }
        List<@Nullable Object> row = new ArrayList<>();
        Collections.addAll(row, cells);
        rows.add(row);
        return this;
    }
}
