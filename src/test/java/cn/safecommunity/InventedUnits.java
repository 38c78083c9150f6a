package cn.safecommunity;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Codes of units that exist in tests only: one place gives them out, so that no two tests mean the same unit. */
public final class InventedUnits {

    /** No township of the organisation file and no code that is written down in a test lies in between. */
    private static final int FIRST = 501;

    private static final int LAST = 849;

    private static final Map<String, AtomicInteger> GIVEN = new ConcurrentHashMap<>();

    private InventedUnits() {}

    /** A code of a unit in this county that nobody else has been given. */
    public static String code(String county) {
        int number =
                GIVEN.computeIfAbsent(county, first -> new AtomicInteger(FIRST)).getAndIncrement();
        if (number > LAST) {
            throw new IllegalStateException("There are no more codes for tests in " + county);
        }
        return county + number;
    }
}
